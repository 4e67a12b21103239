import { expect, test } from 'vitest';
import { capacityOn } from './capacity.ts';

const full = (until: string | null) => ({ state: 'full' as const, until });

test.each([
  ['the last day', full('2027-01-31'), '2027-01-31', 'full'],
  ['the day after', full('2027-01-31'), '2027-02-01', undefined],
  ['no end', full(null), '2099-01-01', 'full'],
  ['nothing said', null, '2027-01-31', undefined],
])('no free places until 31 January: %s', (_, capacity, on, state) => {
  expect(capacityOn(capacity, on)?.state).toBe(state);
});
