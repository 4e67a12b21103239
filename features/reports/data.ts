import 'server-only';
import { isoDay, utcDay } from '#lib/days.ts';
import { db, type Tx } from '#lib/db/client.ts';
import { countBook, tableNames, valuesOf } from './definitions.ts';
import { type FrozenContent, frozenContent } from './frozen.ts';
import { monthsOf, type Period } from './periods.ts';
import type { PublishedTable, TrueTable } from './published-table.ts';
import { choicesOf } from './report.ts';
import { type ShownContent, shownContent } from './schema.ts';

/** A month (`2026-11`) as the database keeps it: its first day. */
export const firstDay = (month: Period): Date => utcDay(`${month}-01`);

/** The first month in which anything was counted; null before. */
export async function findFirstMonth(): Promise<Period | null> {
  const row = await db.monthlyCount.findFirst({ orderBy: { month: 'asc' }, select: { month: true } });
  return row && isoDay(row.month).slice(0, 7);
}

/** The setting that says up to which month counts were made up for a demonstration. */
export const madeUpKey = 'made-up-figures';

/** Whether a period has months whose counts were made up for a demonstration. */
export async function hasMadeUp(period: Period, store: Pick<Tx, 'setting'> = db): Promise<boolean> {
  const row = await store.setting.findUnique({ where: { key: madeUpKey } });
  return typeof row?.value === 'string' && monthsOf(period)[0]! <= row.value;
}

/** The months whose counts are final, in order. */
export async function findClosedMonths(store: Pick<Tx, 'closedMonth'> = db): Promise<Period[]> {
  const rows = await store.closedMonth.findMany({ orderBy: { month: 'asc' } });
  return rows.map(({ month }) => isoDay(month).slice(0, 7));
}

/**
 * The true counts of some months: every table, every value. For the rules that protect figures and for nobody's eyes.
 */
export async function readTruth(months: readonly Period[]): Promise<TrueTable[]> {
  const rows = await db.monthlyCount.findMany({ where: { month: { in: months.map(firstDay) } } });
  const counts = new Map(
    rows.map(({ month, tableName, a, b, count }) => [[isoDay(month).slice(0, 7), tableName, a, b].join(' '), count]),
  );
  return months.flatMap((month) =>
    tableNames.map((table) => ({
      table,
      month,
      counts: valuesOf(countBook, table, 0).map((a) =>
        valuesOf(countBook, table, 1).map((b) => counts.get([month, table, a, b].join(' ')) ?? 0),
      ),
    })),
  );
}

/** What has been shown of some periods, as it was shown. */
export async function findShown(periods: readonly Period[], store: Pick<Tx, 'shownTable'> = db): Promise<PublishedTable[]> {
  const rows = await store.shownTable.findMany({
    where: { period: { in: [...periods] } },
    orderBy: [{ period: 'asc' }, { tableName: 'asc' }],
  });
  return rows.map(({ period, tableName, content }) => ({
    table: tableName,
    period,
    ...(shownContent.parse(content) satisfies ShownContent),
  }));
}

/** The periods of which anything was shown: months first, then quarters and years, latest first each. */
export async function findShownPeriods(): Promise<Period[]> {
  const rows = await db.shownTable.findMany({ distinct: 'period', select: { period: true } });
  return choicesOf(rows.map(({ period }) => period)).flatMap(({ periods }) => periods);
}

/** A report that was frozen. */
export type FrozenReport = { id: string; period: Period; frozenOn: string; checksum: string };

/** The frozen reports, latest first. */
export async function findFrozenReports(): Promise<FrozenReport[]> {
  const rows = await db.frozenReport.findMany({
    orderBy: [{ frozenOn: 'desc' }, { period: 'desc' }],
    select: { id: true, period: true, frozenOn: true, checksum: true },
  });
  return rows.map((row) => ({ ...row, frozenOn: isoDay(row.frozenOn) }));
}

/** One frozen report with what it says; null when there is none. In: anything at all. */
export async function findFrozenReport(id: string): Promise<(FrozenReport & { content: FrozenContent }) | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await db.frozenReport.findUnique({ where: { id } });
  return row && { ...row, frozenOn: isoDay(row.frozenOn), content: frozenContent.parse(row.content) };
}

/** The true counts behind a period. */
export const readTruthOf = (period: Period): Promise<TrueTable[]> => readTruth(monthsOf(period));
