import { expect, test } from 'vitest';
import { accepted, preferredCoding, preferredLocale } from './accept.ts';

test.each([
  ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
  ['en-GB;q=0.3, ar-SY;q=0.7', 'ar'],
  ['tr, en;q=0.5', 'en'],
  ['AR', 'ar'],
  ['zh-Hant-TW, ti', 'de'],
  ['en;q=0, uk;q=0.1', 'uk'],
  ['*', 'de'],
  ['', 'de'],
  [undefined, 'de'],
  [';;q=,,=;en;q=abc', 'de'],
])('a visitor whose browser says %j is met in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test('equal wishes keep their order, refused and broken ones are left out', () => {
  expect(accepted('gzip, deflate;q=0.5, br;q=1, zstd;q=0, x;q=7')).toEqual(['gzip', 'br', 'deflate']);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['BR;Q=0.5', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['zstd, deflate', 'identity'],
  ['br;q=7, gzip;q=x', 'identity'],
  ['gzip'.repeat(1000), 'identity'],
  [',;q,=;', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('whoever reads %j gets %s', (header, coding) => {
  expect(preferredCoding(header)).toBe(coding);
});
