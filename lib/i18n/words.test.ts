import { expect, test } from 'vitest';
import { dayInWords } from './words.ts';

test.each([
  ['2026-08-19', 'de', '19. August 2026'],
  ['2026-08-19', 'ar', '19 أغسطس 2026'],
  ['2026-11-20', 'uk', '20 листопада 2026 року'],
  ['2020-07', 'uk', 'липень 2020 року'],
  ['2020', 'uk', '2020'],
] as const)('%s in %s: %s, so that a full stop can follow', (day, locale, words) => {
  expect(dayInWords(day, locale).replaceAll('\u00a0', ' ')).toBe(words);
});
