import { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';

/** A month `2026-11`, a quarter `2026-Q4` or a year `2026`, in city time. */
export type Period = string;

export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Whether a text from outside names a period of this or the last century. */
export const isPeriod = (text: string): text is Period => /^(19|20)\d\d(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(text);

export const grainOf = (period: Period): Grain => (period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month');

/** The month a moment belongs to in the city: what happens at 23:59:59.999 on the last day still belongs to that month. */
export const monthOf = (now: Temporal.ZonedDateTime): Period =>
  now.withTimeZone(cityZone).toPlainDate().toPlainYearMonth().toString();

/** The months of a period, in order. */
export function monthsOf(period: Period): Period[] {
  const first = { month: Number(period.slice(5)), quarter: (Number(period.slice(6)) - 1) * 3 + 1, year: 1 }[grainOf(period)];
  const length = { month: 1, quarter: 3, year: 12 }[grainOf(period)];
  return Array.from({ length }, (_, index) => `${period.slice(0, 4)}-${twoDigits(first + index)}`);
}

/** The month, the quarter or the year in which a month lies. */
export function periodOf(month: Period, grain: Grain): Period {
  if (grain === 'month') return month;
  const quarter = Math.ceil(Number(month.slice(5)) / 3);
  return grain === 'year' ? month.slice(0, 4) : `${month.slice(0, 4)}-Q${quarter}`;
}

/** The last day (ISO) of a period. */
export const lastDayOf = (period: Period): string => {
  const last = Temporal.PlainYearMonth.from(monthsOf(period).at(-1) ?? period);
  return last.toPlainDate({ day: last.daysInMonth }).toString();
};

/** The period of the same length just before. */
export function periodBefore(period: Period): Period {
  const first = Temporal.PlainYearMonth.from(monthsOf(period)[0] ?? period);
  return periodOf(first.subtract({ months: 1 }).toString(), grainOf(period));
}

/**
 * Everything that comes to an end within some months, in that order: a month before its quarter, a quarter before its year. The
 * months follow one another; before the first one nothing was counted, so a quarter or year that had already begun has fewer months.
 */
export const periodsWithin = (months: readonly Period[]): Period[] =>
  months
    .toSorted()
    .flatMap((month) => grains.map((grain) => periodOf(month, grain)).filter((period) => monthsOf(period).at(-1) === month));

/** The last day of the following month on which paper lists of a month may still be entered. */
const lastDayOfEntry = 7;

/**
 * The newest month of which figures may be shown: one that is over, and for whose paper lists a week was left. What is shown never
 * changes again, and nobody can watch a figure jump from 0 to 5.
 */
export function newestShown(now: Temporal.ZonedDateTime): Period {
  const month = Temporal.PlainYearMonth.from(monthOf(now));
  const waits = now.withTimeZone(cityZone).day <= lastDayOfEntry;
  return month.subtract({ months: waits ? 2 : 1 }).toString();
}

/** The first day (ISO) on which the figures of a period can be shown. */
export function shownFrom(period: Period): string {
  const last = Temporal.PlainYearMonth.from(monthsOf(period).at(-1) ?? period);
  return last
    .add({ months: 1 })
    .toPlainDate({ day: lastDayOfEntry + 1 })
    .toString();
}

/** The months from the one in which counting began to the newest one shown, in order; none before counting began. */
export function monthsShown(first: Period, now: Temporal.ZonedDateTime): Period[] {
  const last = newestShown(now);
  if (first > last) return [];
  const from = Temporal.PlainYearMonth.from(first);
  const length = from.until(last, { largestUnit: 'months' }).months + 1;
  return Array.from({ length }, (_, index) => from.add({ months: index }).toString());
}

/** The months for which paper lists may still be entered: this one, and in its first week the one before. */
export function monthsOpen(now: Temporal.ZonedDateTime): Period[] {
  const month = monthOf(now);
  return [month, periodBefore(month)].filter((each) => each > newestShown(now));
}
