import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('the connection says who asks; what a visitor claims does not count', () => {
  expect(clientAddress(from('203.0.113.7', '198.51.100.1'), false)).toBe('203.0.113.7');
  expect(clientAddress(from('::ffff:203.0.113.7'), false)).toBe('203.0.113.7');
});

test('behind a proxy of ours its own word counts, which is the last', () => {
  expect(clientAddress(from('127.0.0.1', '198.51.100.1, 203.0.113.7'), true)).toBe('203.0.113.7');
  expect(clientAddress(from('127.0.0.1'), true)).toBe('127.0.0.1');
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:db8:1:2::1', '2001:db8:1:2::'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::'],
  ['2001:db8::1', '2001:db8:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['::1', '0:0:0:0::'],
])('one household has all of an IPv6 network: %s', (address, network) => {
  expect(clientAddress(from(address), false)).toBe(network);
});
