import { expect, test } from 'vitest';
import { officeSchema } from '#features/offices/schema.ts';
import { small } from '#tests/factories.ts';
import { changesSince } from './changes.ts';

const address = {
  street: 'Otto-Schill-Straße 2',
  postcode: '04109',
  city: 'Leipzig',
  district: null,
  latitude: null,
  longitude: null,
};
const office = (more: object = {}) => officeSchema.parse({ ...small.office('').structure, address, ...more });

test('nothing is said when nothing changed that matters on the way', () => {
  expect(changesSince(office(), office())).toEqual([]);
  expect(changesSince(office(), office({ confirmedOn: '2026-11-01', address: { ...address, latitude: 51.3 } }))).toEqual([]);
});

test.each([
  ['moved', { address: { ...address, street: 'Otto-Schill-Straße 4' } }],
  ['access', { access: 'appointment' }],
  ['contact', { contacts: [{ kind: 'phone', value: '+493411230' }] }],
])('%s', (change, more) => {
  expect(changesSince(office(), office(more))).toEqual([change]);
});

test('an office that is gone is closed, whatever else changed; one nobody knew then has no changes', () => {
  expect(changesSince(office(), null)).toEqual(['closed']);
  expect(changesSince(null, office())).toEqual([]);
});
