import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { findClosedMonths, findShown, findShownPeriods, hasMadeUp } from '#features/reports/data.ts';
import { tableNames } from '#features/reports/definitions.ts';
import { countDemonstration, countZeroSearch } from '#features/reports/mutations.ts';
import { db } from '#lib/db/client.ts';

const now = Temporal.ZonedDateTime.from('2026-03-24T10:00[Europe/Berlin]');

test('a demonstration shows a year of made-up figures at once, and says which they are', async () => {
  await countZeroSearch('uk', now); // somebody tried the site this month
  await countDemonstration(now);
  expect((await findClosedMonths()).slice(0, 2)).toEqual(['2025-01', '2025-02']);
  expect((await findClosedMonths()).at(-1)).toBe('2026-02');
  expect(await findShownPeriods()).toEqual(expect.arrayContaining(['2026-02', '2025-Q4', '2025']));
  const year = await findShown(['2025']);
  expect(year.map(({ table }) => table).toSorted()).toEqual([...tableNames].toSorted());
  expect(year.filter(({ figures }) => figures === null)).toEqual([]);
  expect([await hasMadeUp('2025'), await hasMadeUp('2026'), await hasMadeUp('2026-02')]).toEqual([true, true, true]);
  expect([await hasMadeUp('2026-03'), await hasMadeUp('2026-Q2')]).toEqual([false, false]);
  expect(await db.monthlyCount.count({ where: { month: new Date('2026-03-01') } })).toBe(1);
});

test('asked again, or where somebody has been counted, nothing is made up', async () => {
  const counts = () => db.monthlyCount.aggregate({ _sum: { count: true } });
  const before = await counts();
  await countDemonstration(now);
  await countDemonstration(now.add({ months: 3 }));
  expect(await counts()).toEqual(before);
});
