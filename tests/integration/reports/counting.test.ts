import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import type { Consultation } from '#features/reports/counting.ts';
import { countBook, tableNames, valuesOf } from '#features/reports/definitions.ts';
import {
  countConsultation,
  countErrorReport,
  countOutcome,
  countPaperDays,
  countZeroSearch,
  uncountConsultation,
} from '#features/reports/mutations.ts';
import { db } from '#lib/db/client.ts';

const inCity = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin');
const noon = inCity('2026-11-24T12:00');

const housing: Consultation = {
  topics: ['housing', 'money'],
  language: 'ar',
  group: 'refugee',
  interpreter: true,
  leafletMissing: true,
  noOffice: false,
};

/** `table a b` → count, of a month; places with nothing left out. */
async function counted(month: string): Promise<Record<string, number>> {
  const rows = await db.monthlyCount.findMany({ where: { month: new Date(`${month}-01`), count: { gt: 0 } } });
  return Object.fromEntries(rows.map(({ tableName, a, b, count }) => [`${tableName} ${a} ${b}`.trim(), count]));
}

const once = {
  'languageGroup ar refugee': 1,
  'interpreter ar with': 1,
  'topicLanguage housing ar': 1,
  'topicLanguage money ar': 1,
  'topicGroup housing refugee': 1,
  'topicGroup money refugee': 1,
  'leafletMissing housing ar': 1,
  'leafletMissing money ar': 1,
};
const times = (n: number) => Object.fromEntries(Object.keys(once).map((place) => [place, n]));

beforeEach(async () => {
  await db.monthlyCount.updateMany({ where: {}, data: { count: 0 } });
});

test('a consultation adds one to each of its places and leaves nothing else behind', async () => {
  await countConsultation(housing, noon);
  expect(await counted('2026-11')).toEqual(once);
});

test('twenty counsellors who count at once lose nothing', async () => {
  const turned: Consultation = { ...housing, topics: ['money', 'housing'] };
  await Promise.all(Array.from({ length: 20 }, (_, index) => countConsultation(index % 2 ? housing : turned, noon)));
  expect(await counted('2026-11')).toEqual(times(20));
});

test('taking back while others count ends in the right sum', async () => {
  await Promise.all(Array.from({ length: 10 }, () => countConsultation(housing, noon)));
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? countConsultation(housing, noon) : uncountConsultation(housing, noon))),
  );
  expect(await counted('2026-11')).toEqual(times(10));
});

test('nothing is taken back that is not there, not even a part of it', async () => {
  await countConsultation({ ...housing, leafletMissing: false }, noon);
  const before = await counted('2026-11');
  await uncountConsultation(housing, noon);
  expect(await counted('2026-11')).toEqual(before);
  await Promise.all(Array.from({ length: 3 }, () => uncountConsultation({ ...housing, leafletMissing: false }, noon)));
  expect(await counted('2026-11')).toEqual({});
});

test.each([
  ['the last millisecond of November', '2026-11-30T23:59:59.999', '2026-11'],
  ['the first of December', '2026-12-01T00:00', '2026-12'],
  ['the evening of a month in summer time, which is the same day in UTC', '2026-07-31T23:59:59.999', '2026-07'],
  ['the first hour of August, which is still July in UTC', '2026-08-01T00:30', '2026-08'],
  ['the month that loses an hour', '2026-03-31T23:59:59.999', '2026-03'],
  ['the month that gains one', '2026-10-31T23:59:59.999', '2026-10'],
])('%s belongs to its month in the city', async (_, time, month) => {
  const at = inCity(time);
  await countConsultation(housing, at.withTimeZone('Asia/Kathmandu'));
  await db.$transaction((tx) =>
    countErrorReport(tx, { about: 'phone', path: '/offices/somewhere' }, new Date(at.epochMilliseconds)),
  );
  expect(await counted(month)).toEqual({ ...once, 'errorReport phone offices': 1 });
});

test('what was counted just before midnight is taken back just after it', async () => {
  await countConsultation(housing, inCity('2026-11-30T23:59:59.999'));
  await uncountConsultation(housing, inCity('2026-12-01T00:00:01'));
  expect([await counted('2026-11'), await counted('2026-12')]).toEqual([{}, {}]);
});

test('paper lists are entered for many at once, until the seventh of the next month', async () => {
  const lines = [
    { consultation: { ...housing, interpreter: null, leafletMissing: false }, count: 7 },
    { consultation: { ...housing, topics: ['housing' as const], interpreter: null, leafletMissing: false }, count: 4 },
  ];
  expect(await countPaperDays('2026-11', lines, inCity('2026-12-07T23:59:59.999'))).toEqual({ ok: true });
  expect(await counted('2026-11')).toEqual({
    'languageGroup ar refugee': 11,
    'interpreter ar unknown': 11,
    'topicLanguage housing ar': 11,
    'topicGroup housing refugee': 11,
    'topicLanguage money ar': 7,
    'topicGroup money refugee': 7,
  });
  for (const [month, time] of [
    ['2026-11', '2026-12-08T00:00'],
    ['2027-01', '2026-12-07T12:00'],
    ['2026-10', '2026-12-07T12:00'],
  ] as const)
    expect(await countPaperDays(month, lines, inCity(time))).toEqual({ ok: false, reason: 'month' });
});

test('answers from slips and searches that found nothing are one number each', async () => {
  await countOutcome({ officeKind: 'authority', outcome: 'sentOn' }, noon);
  await countOutcome({ officeKind: 'authority', outcome: 'sentOn' }, noon);
  await countZeroSearch('uk', noon);
  expect(await counted('2026-11')).toEqual({ 'outcome authority sentOn': 2, 'zeroSearch uk': 1 });
});

const insert = (tableName: string, a: string, b: string, count = 1) =>
  db.monthlyCount.create({ data: { month: new Date('2020-01-01'), tableName, a, b, count } });

test('the database takes every word of the lists and no other: no name, no number, no story', async () => {
  const places = tableNames.flatMap((table) =>
    valuesOf(countBook, table, 0).flatMap((a) => valuesOf(countBook, table, 1).map((b) => ({ tableName: table, a, b }))),
  );
  const month = new Date('2019-01-01');
  await db.monthlyCount.createMany({ data: places.map((place) => ({ month, ...place, count: 0 })) });
  expect(await db.monthlyCount.count({ where: { month } })).toBe(places.length);

  for (const [table, a, b] of [
    ['topicLanguage', 'housing', 'Olena'],
    ['topicLanguage', '0341 123456', 'ar'],
    ['languageGroup', 'ar', ''],
    ['gap', 'housing', 'she lost her flat'],
    ['persons', 'housing', 'ar'],
  ] as const)
    await expect(insert(table, a, b)).rejects.toThrow(/monthly_count_closed_lists/);
  await expect(insert('gap', 'housing', '', -1)).rejects.toThrow(/monthly_count_not_below_zero/);
  await expect(
    db.monthlyCount.create({ data: { month: new Date('2020-01-24'), tableName: 'gap', a: 'housing', b: '', count: 1 } }),
  ).rejects.toThrow(/monthly_count/);
});

test('the tables have no room for anybody, nor for a day or an hour', async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name || ' ' || data_type AS name FROM information_schema.columns
    WHERE table_name IN ('monthly_count', 'closed_month', 'shown_table', 'frozen_report') ORDER BY name`;
  expect(columns.map(({ name }) => name)).toEqual([
    'closed_month.month date',
    'frozen_report.checksum text',
    'frozen_report.content jsonb',
    'frozen_report.frozen_on date',
    'frozen_report.id uuid',
    'frozen_report.period text',
    'monthly_count.a text',
    'monthly_count.b text',
    'monthly_count.count integer',
    'monthly_count.month date',
    'monthly_count.table_name text',
    'shown_table.content jsonb',
    'shown_table.period text',
    'shown_table.table_name text',
  ]);
  const references = await db.$queryRaw<unknown[]>`
    SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid IN ('monthly_count'::regclass, 'shown_table'::regclass, 'frozen_report'::regclass)`;
  expect(references).toEqual([]);
});
