import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  isPeriod,
  monthOf,
  monthsOf,
  monthsOpen,
  monthsShown,
  newestShown,
  periodBefore,
  periodsWithin,
  shownFrom,
} from './periods.ts';

const inCity = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin');

test.each([
  ['2026-10-31T23:59:59.999', '2026-10'],
  ['2026-11-01T00:00:00', '2026-11'],
  ['2026-03-31T23:59:59.999', '2026-03'],
  ['2026-04-01T00:00:00', '2026-04'],
  ['2026-12-31T23:59:59.999', '2026-12'],
])('%s in the city belongs to %s, wherever the clock hangs', (time, month) => {
  for (const zone of ['Europe/Berlin', 'Asia/Kathmandu', 'UTC']) expect(monthOf(inCity(time).withTimeZone(zone))).toBe(month);
});

test('quarters and years know their months and what was before them', () => {
  expect(monthsOf('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(monthsOf('2026')).toHaveLength(12);
  expect(['2026-01', '2026-Q1', '2026', '2026-12'].map(periodBefore)).toEqual(['2025-12', '2025-Q4', '2025', '2026-11']);
});

test('a month comes before its quarter and a quarter before its year; what had begun before counting has fewer months', () => {
  expect(periodsWithin(['2026-11', '2026-12', '2027-01'])).toEqual(['2026-11', '2026-12', '2026-Q4', '2026', '2027-01']);
});

test('in its first week a month leaves room for the lists of the one before, and shows nothing of it', () => {
  const [seventh, eighth] = [inCity('2026-12-07T23:59:59.999'), inCity('2026-12-08T00:00')];
  expect([monthsOpen(seventh), newestShown(seventh)]).toEqual([['2026-12', '2026-11'], '2026-10']);
  expect([monthsOpen(eighth), newestShown(eighth)]).toEqual([['2026-12'], '2026-11']);
  expect(shownFrom('2026-11')).toBe('2026-12-08');
  expect(shownFrom('2026-Q4')).toBe('2027-01-08');
});

test('every month is either open or shown, never both', () => {
  for (let now = inCity('2026-11-24T10:00'); now.year < 2028; now = now.add({ days: 1 })) {
    const shown = monthsShown('2026-10', now);
    const open = monthsOpen(now);
    expect(open.filter((month) => shown.includes(month))).toEqual([]);
    expect([...shown, ...open.toReversed()].slice(0, 2)).toEqual(['2026-10', '2026-11']);
  }
  expect(monthsShown('2026-11', inCity('2026-11-24T10:00'))).toEqual([]);
});

test.each(['', '2026-13', '2026-Q5', '26-01', '2026-1', "2026'", '2026-11-24'])('%j is no period', (text) => {
  expect(isPeriod(text)).toBe(false);
});
