import { expect, test } from 'vitest';
import { officeSchema } from './schema.ts';
import { small } from '#tests/factories.ts';
import { hasWayIn } from './way-in.ts';

const address = { street: null, postcode: null, city: 'Leipzig', district: null, latitude: null, longitude: null };
const office = (more: object) => officeSchema.parse({ ...small.office('').structure, ...more });

test('nobody goes to a telephone number without an appointment; an appointment, or not knowing, is worth saying anywhere', () => {
  expect(hasWayIn(office({ address: null, access: 'walkIn' }))).toBe(false);
  expect(hasWayIn(office({ address, access: 'walkIn' }))).toBe(true);
  expect(hasWayIn(office({ address: null, access: 'appointment' }))).toBe(true);
  expect(hasWayIn(office({ address: null, access: 'unknown' }))).toBe(true);
});
