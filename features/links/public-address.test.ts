import { expect, test } from 'vitest';
import { isPublicAddress, mayBeAsked } from './public-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.10',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  '2002:7f00:1::',
  'leipzig.de',
  '',
])('%s is not on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['193.16.213.1', '172.32.0.1', '8.8.8.8', '2a02:8109::1', '2606:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'http://localhost/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'https://intranet/',
  'https://printer.local/',
  'https://metadata.internal/',
  'https://www.leipzig.de:8443/',
  'http://www.leipzig.de:22/',
  'https://someone:secret@www.leipzig.de/',
  'ftp://www.leipzig.de/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'www.leipzig.de',
])('%s is never asked', (address) => {
  expect(mayBeAsked(address)).toBe(false);
});

test.each(['https://www.leipzig.de/', 'http://www.leipzig.de:80/x?y#z', 'https://193.16.213.1/'])(
  '%s may be asked',
  (address) => {
    expect(mayBeAsked(address)).toBe(true);
  },
);
