import { type CountBook, valuesOf } from './definitions.ts';
import { monthsOf, type Period } from './periods.ts';
import { rounded } from './rounding.ts';

/** What was counted in one table in one month: one row for each value of the first dimension, one column for each of the second. */
export type TrueTable = { table: string; month: Period; counts: readonly (readonly number[])[] };

/** Values that are shown together as one line. */
export type Line = readonly string[];

/** One line for each value or for several; which belong to a line of several is known, they are the ones that have none of their own. */
export type Shape = { a: readonly Line[]; b: readonly Line[] };

/** Rounded figures: one row more than lines in `a`, one column more than lines in `b`. The last ones are the totals. */
export type Figures = Shape & { rows: number[][] };

/**
 * A table as somebody can see it. Figures that would give away a small count are kept back (`small`); those of which a part was shown
 * earlier and is no longer true as well (`changed`).
 */
export type PublishedTable = { table: string; period: Period } & (
  { figures: Figures; keptBack: null } | { figures: null; keptBack: 'small' | 'changed' }
);

/** The counts of a table over several months, added up. */
export function addedUp(truth: readonly TrueTable[], table: string, period: Period, book: CountBook): number[][] {
  const [a, b] = [valuesOf(book, table, 0), valuesOf(book, table, 1)];
  const sums = a.map(() => b.map(() => 0));
  const months = new Set(monthsOf(period));
  for (const { counts } of truth.filter((each) => each.table === table && months.has(each.month)))
    for (const [i, row] of counts.entries()) for (const [j, count] of row.entries()) sums[i]![j]! += count;
  return sums;
}

/** The lines of one side with the total behind them, as indices of values. */
export const linesAndTotal = (lines: readonly Line[], values: readonly string[]): number[][] => [
  ...lines.map((line) => line.map((value) => values.indexOf(value))),
  values.map((_, index) => index),
];

/** The true counts of a shape: lines and totals. */
export function countsIn(sums: readonly (readonly number[])[], table: string, { a, b }: Shape, book: CountBook): number[][] {
  const columns = linesAndTotal(b, valuesOf(book, table, 1));
  return linesAndTotal(a, valuesOf(book, table, 0)).map((rows) =>
    columns.map((cells) => rows.reduce((all, i) => cells.reduce((row, j) => row + sums[i]![j]!, all), 0)),
  );
}

/** The figures of a shape, each rounded for itself: totals are the rounded true totals. */
export const figuresIn = (sums: readonly (readonly number[])[], table: string, shape: Shape, book: CountBook): Figures => ({
  ...shape,
  rows: countsIn(sums, table, shape, book).map((row) => row.map(rounded)),
});
