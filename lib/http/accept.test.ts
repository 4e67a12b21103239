import { expect, test } from 'vitest';
import { accepted, preferredLocale } from './accept.ts';

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
