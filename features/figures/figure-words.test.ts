import { expect, test } from 'vitest';
import type { ReadFigure } from '#features/publishing/reading.ts';
import { figureWords, writtenFor } from './figure-words.ts';

const figure = (value: number | string | null): ReadFigure => ({
  slug: 'f',
  type: typeof value === 'string' ? 'date' : 'money',
  unit: null,
  value,
  lastKnown: null,
  validTo: null,
});

const weeks = { zero: '# أسبوع', one: 'أسبوع واحد', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' };

test.each([
  ['de', 1000, null, '1.000'],
  ['en', 1000, null, '1,000'],
  ['ar', 1000, null, '1,000'],
  ['de', 13.9, null, '13,90'],
  ['de', 2, { one: '# Woche', other: '# Wochen' }, '2 Wochen'],
  ['de', 1, { one: '# Woche', other: '# Wochen' }, '1 Woche'],
  ['ar', 2, weeks, 'أسبوعين'],
  ['ar', 3, weeks, '3 أسابيع'],
  ['ar', 11, weeks, '11 أسبوعًا'],
  ['uk', 5, { one: '# тиждень', few: '# тижні', many: '# тижнів', other: '# тижня' }, '5 тижнів'],
  ['de', '2027-03-04', null, '4. März 2027'],
  ['uk', '2027-03-04', null, '4 березня 2027 р.'],
] as const)('%s says %s with forms %j as %s', (locale, value, forms, words) => {
  expect(figureWords(figure(value), forms, locale)).toBe(words);
});

test('only money has two decimals', () => {
  expect(figureWords({ ...figure(14.6), type: 'number' }, null, 'de')).toBe('14,6');
});

test('a figure without any value has no words', () => {
  expect(figureWords(figure(null), null, 'de')).toBeNull();
});

test('a figure whose last value has expired still says that value', () => {
  expect(figureWords({ ...figure(null), lastKnown: 12.82 }, null, 'de')).toBe('12,82');
});

test('words with all plural forms fit any number; words without were written for one category', () => {
  expect(writtenFor(figure(2), weeks, 'ar')).toBeNull();
  expect(writtenFor(figure(2), null, 'ar')).toBe('two');
  expect(writtenFor(figure(2), { one: '# Woche' }, 'de')).toBe('other');
  expect(writtenFor(figure('2027-03-04'), null, 'ar')).toBeNull();
});
