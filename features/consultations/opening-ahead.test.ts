import { expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { hoursSchema } from '#features/offices/schema.ts';
import { openingAhead } from './opening-ahead.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);
const hours = hoursSchema.parse({
  rules: [{ weekday: 2, from: '09:00', to: '12:00', access: 'walkIn' }],
  asOf: null,
  sourceText: null,
});
const said = (now: string) =>
  openingAhead(hours, at(now)).map(({ from, status }) => `${from.toString().slice(5, 16)} ${status.state}`);

test('a tab knows to the end of tomorrow when a door opens and closes', () => {
  expect(said('2026-11-24T10:00')).toEqual(['11-24T10:00 open', '11-24T12:00 closed', '11-25T00:00 closed']);
  expect(said('2026-11-23T23:59')).toEqual([
    '11-23T23:59 closed',
    '11-24T00:00 closed',
    '11-24T09:00 open',
    '11-24T12:00 closed',
  ]);
});

test('what is not known stays so, in one line', () => {
  expect(openingAhead(null, at('2026-11-24T10:00')).map(({ status }) => status.state)).toEqual(['unknown']);
});
