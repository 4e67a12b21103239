import { expect, test } from 'vitest';
import { knownDevice, newDevice } from './device.ts';

test('a browser is known to the account that signed in with it, and to no other', () => {
  const cookie = newDevice('secret', 'anna');
  expect(knownDevice('secret', 'anna', cookie)).toBe(cookie.split('.')[0]);
  expect(knownDevice('secret', 'bela', cookie)).toBeNull();
  expect(knownDevice('another secret', 'anna', cookie)).toBeNull();
});

test.each([undefined, '', '.', 'name', 'name.', 'name.forged', '…'])('%j is no known browser', (cookie) => {
  expect(knownDevice('secret', 'anna', cookie)).toBeNull();
});
