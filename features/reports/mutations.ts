import 'server-only';
import { Temporal } from 'temporal-polyfill';
import type { Reporter } from '#features/accounts/roles.ts';
import { cityZone } from '#lib/clock.ts';
import { utcDay } from '#lib/days.ts';
import { db, type Tx } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { type Consultation, type Place, placeOfReport, placesOf, spoken } from './counting.ts';
import { findClosedMonths, findFirstMonth, findShown, firstDay, madeUpKey, readTruth } from './data.ts';
import { type dimensions, tableNames } from './definitions.ts';
import { demoCounts } from './demo-counts.ts';
import { checksumOf, type FrozenContent } from './frozen.ts';
import { monthOf, monthsOpen, monthsShown, newestShown, type Period, periodsWithin } from './periods.ts';
import { protect } from './protect.ts';
import { spokenLanguages } from './spoken-languages.ts';

/** Adds one consultation to the tables of the month, in city time. Nothing of the consultation itself is kept. */
export async function countConsultation(consultation: Consultation, now: Temporal.ZonedDateTime): Promise<void> {
  await add(db, monthOf(now), once(placesOf(consultation)));
}

/**
 * Takes a consultation back that was counted a moment ago: from this month or, just after midnight on the first, from the one before.
 * All of it or nothing: where it is not counted, no table changes, and none goes below nought.
 */
export async function uncountConsultation(consultation: Consultation, now: Temporal.ZonedDateTime): Promise<void> {
  const places = once(placesOf(consultation));
  for (const month of monthsOpen(now)) {
    // oxlint-disable-next-line no-await-in-loop
    if (await takeBack(month, places)) return;
  }
}

/**
 * Adds what was written on paper: how many consultations of each sort in a month.
 * Fails: `month` when the month's figures may be shown already, or it has not begun.
 */
export async function countPaperDays(
  month: Period,
  lines: readonly { consultation: Consultation; count: number }[],
  now: Temporal.ZonedDateTime,
): Promise<{ ok: true } | { ok: false; reason: 'month' }> {
  if (!monthsOpen(now).includes(month)) return { ok: false, reason: 'month' };
  await add(
    db,
    month,
    lines.flatMap(({ consultation, count }) => placesOf(consultation).map((place) => ({ ...place, count }))),
  );
  return { ok: true };
}

/**
 * Gives a demonstration made-up counts from January of last year to the newest month that can be shown, shows them, and notes that
 * they are made up. Does nothing where any of these months was counted already; never asked in a real installation.
 */
export async function countDemonstration(now: Temporal.ZonedDateTime): Promise<void> {
  const [newest, first] = [newestShown(now), await findFirstMonth()];
  if (first && first <= newest) return;
  const months = monthsShown(`${Number(newest.slice(0, 4)) - 1}-01`, now);
  await db.$transaction(async (tx) => {
    for (const [index, month] of months.entries()) {
      // oxlint-disable-next-line no-await-in-loop
      await add(tx, month, demoCounts(month, index));
    }
    await tx.setting.create({ data: { key: madeUpKey, value: newest } });
  });
  await publishFigures(new Date(now.epochMilliseconds));
}

/** Adds an answer from the page of a slip. */
export async function countOutcome(
  { officeKind, outcome }: { officeKind: string; outcome: (typeof dimensions)['outcome'][number] },
  now: Temporal.ZonedDateTime,
): Promise<void> {
  await add(db, monthOf(now), once([{ table: 'outcome', a: officeKind, b: outcome }]));
}

/** Adds a search that found nothing; its words are not kept. */
export async function countZeroSearch(locale: Locale, now: Temporal.ZonedDateTime): Promise<void> {
  await add(db, monthOf(now), once([{ table: 'zeroSearch', a: locale, b: '' }]));
}

/** Adds a visitor's report, in the transaction that keeps it. */
export async function countErrorReport(tx: Tx, report: Parameters<typeof placeOfReport>[0], at: Date): Promise<void> {
  await add(tx, monthOf(cityTime(at)), once([placeOfReport(report)]));
}

const cityTime = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(cityZone);

type Amount = Place & { count: number };

const once = (places: readonly Place[]): Amount[] => places.map((place) => ({ ...place, count: 1 }));

/** Each place once, and always in the same order: so two who count at once wait for one another and never for ever. */
function columnsOf(amounts: readonly Amount[]) {
  const byPlace = Map.groupBy(amounts, ({ table, a, b }) => [table, a, b].join(' '));
  const merged = [...byPlace]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, same]) => ({ ...same[0]!, count: same.reduce((all, { count }) => all + count, 0) }));
  return {
    tables: merged.map(({ table }) => table),
    a: merged.map(({ a }) => a),
    b: merged.map(({ b }) => b),
    counts: merged.map(({ count }) => count),
  };
}

async function add(store: Pick<Tx, '$executeRaw'>, month: Period, amounts: readonly Amount[]): Promise<void> {
  const { tables, a, b, counts } = columnsOf(amounts);
  await store.$executeRaw`
    INSERT INTO monthly_count (month, table_name, a, b, count)
    SELECT ${`${month}-01`}::date, * FROM unnest(${tables}::text[], ${a}::text[], ${b}::text[], ${counts}::int[])
    ON CONFLICT (month, table_name, a, b) DO UPDATE SET count = monthly_count.count + EXCLUDED.count`;
}

/** Out: whether all of it was there to take. */
async function takeBack(month: Period, amounts: readonly Amount[]): Promise<boolean> {
  const { tables, a, b, counts } = columnsOf(amounts);
  return db.$transaction(async (tx) => {
    const held = await tx.$queryRaw<{ enough: boolean }[]>`
      SELECT own.count >= wanted.count AS enough
      FROM monthly_count AS own
      JOIN unnest(${tables}::text[], ${a}::text[], ${b}::text[], ${counts}::int[]) AS wanted (table_name, a, b, count) USING (table_name, a, b)
      WHERE own.month = ${`${month}-01`}::date
      ORDER BY table_name, a, b
      FOR UPDATE OF own`;
    if (held.length < tables.length || held.some(({ enough }) => !enough)) return false;
    await tx.$executeRaw`
      UPDATE monthly_count AS own SET count = own.count - wanted.count
      FROM unnest(${tables}::text[], ${a}::text[], ${b}::text[], ${counts}::int[]) AS wanted (table_name, a, b, count)
      WHERE own.month = ${`${month}-01`}::date AND (own.table_name, own.a, own.b) = (wanted.table_name, wanted.a, wanted.b)`;
    return true;
  });
}

/**
 * Closes the months whose figures may be shown, decides once and for all how each table of each month, quarter and year is shown, and
 * keeps that. Asked twice it does nothing more; interrupted it goes on where it was. A year's end takes some seconds of computing, so
 * this is a job's work (`features/jobs`) and not a page's.
 */
export async function publishFigures(at: Date): Promise<void> {
  const first = await findFirstMonth();
  if (!first) return;
  const closed = new Set(await findClosedMonths());
  const months = monthsShown(first, cityTime(at));
  for (const month of months) {
    // oxlint-disable-next-line no-await-in-loop
    if (!closed.has(month)) await closeMonth(month);
  }
  for (const month of months) {
    // oxlint-disable-next-line no-await-in-loop
    await showWhatEnds(month, months);
  }
}

/** From here on nobody can change the month's counts. Its talks are counted now, as the calendar has them. */
async function closeMonth(month: Period): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE monthly_count IN SHARE ROW EXCLUSIVE MODE`; // whoever counts finishes first, or finds the month closed
    if (await tx.closedMonth.findUnique({ where: { month: firstDay(month) } })) return;
    const talks = await talksOf(tx, month);
    if (talks.length > 0) await add(tx, month, once(talks));
    await tx.closedMonth.create({ data: { month: firstDay(month) } });
  });
}

/** Each day of each talk, once for each language spoken or interpreted. */
async function talksOf(tx: Tx, month: Period): Promise<Place[]> {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
  const days = await tx.eventSession.findMany({
    where: { day: { gte: firstDay(month), lt: firstDay(next) }, event: { cancelled: false, demo: false } },
    select: { event: { select: { format: true, languages: true, interpreting: true } } },
  });
  return days.flatMap(({ event: { format, languages, interpreting } }) => {
    const heard = new Set([...languages, ...interpreting].map((tag) => spoken(tag, spokenLanguages)));
    return [...(heard.size > 0 ? heard : ['unknown'])].map((b): Place => ({ table: 'talk', a: format, b }));
  });
}

/** Decides on the month, and on the quarter and the year that end with it. */
async function showWhatEnds(month: Period, months: readonly Period[]): Promise<void> {
  const soFar = months.filter((each) => each <= month && each.slice(0, 4) === month.slice(0, 4));
  const periods = periodsWithin(soFar);
  const shown = await findShown(periods);
  if (shown.length === periods.length * tableNames.length) return;
  const added = protect(await readTruth(soFar), shown);
  const keep = async (tx: Tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shown_table'))`;
    // Another instance has decided meanwhile: what it has shown counts, and the next round starts from there.
    if ((await findShown(periods, tx)).length !== shown.length) return;
    await tx.shownTable.createMany({
      data: added.map(({ table, period, figures, keptBack }) => ({ period, tableName: table, content: { figures, keptBack } })),
    });
  };
  // Where another instance computes in the same thread, it may be long until an answer is read.
  await db.$transaction(keep, { timeout: 120_000, maxWait: 120_000 });
}

/**
 * Freezes the report of a period as it is shown. In: who does it, the period, the city's day (ISO), how figures are to be read, by
 * language. Out: the id of the frozen report; pressed twice on one day it is the same one.
 * Fails: `notShown` while the period's figures are not there.
 */
export async function freezeReport(
  reporter: Reporter,
  period: Period,
  { frozenOn, definitions }: Pick<FrozenContent, 'frozenOn' | 'definitions'>,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'notShown' }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('frozen_report'))`;
    const shown = await findShown([period], tx);
    if (shown.length < tableNames.length) return { ok: false, reason: 'notShown' };
    const tables = shown.map(({ table, figures, keptBack }) => ({
      table,
      shown: { figures, keptBack },
    })) as FrozenContent['tables'];
    const content: FrozenContent = { period, frozenOn, definitions, tables };
    const checksum = checksumOf(content);
    const same = await tx.frozenReport.findFirst({ where: { period, checksum }, select: { id: true } });
    if (same) return { ok: true, id: same.id };
    const { id } = await tx.frozenReport.create({
      data: { period, frozenOn: utcDay(frozenOn), content, checksum },
      select: { id: true },
    });
    await tx.auditEvent.create({ data: { actorId: reporter.id, action: 'freezeReport', details: { period, checksum } } });
    return { ok: true, id };
  });
}
