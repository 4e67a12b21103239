import { type TableName, tableNames } from './definitions.ts';
import { grainOf, monthsOf, type Period, periodBefore, periodOf } from './periods.ts';
import type { Figures, Line, PublishedTable } from './published-table.ts';

/** A line of a report: one value, several (`others`), or all (`total`). */
export type LineName = { kind: 'value'; value: string } | { kind: 'others'; values: Line } | { kind: 'total' };

/** A row of a report's table. `cells` stand beside one another in the order of the columns, `before` is the total of the period before. */
export type ReportRow = { name: LineName; cells: number[]; total: number; before: number | null };

/** How a table stands in a report. */
export type ReportTable = {
  table: TableName;
  /** What the figures are of: the period asked for, or the quarter or year with which it is shown. */
  period: Period;
  columns: LineName[];
  rows: ReportRow[];
  total: ReportRow;
  /** The value that has the largest figure; null where all are 0. */
  most: { value: string; figure: number } | null;
  /** Values with nothing but 0, left out on both sides. */
  zeros: number;
};

/** A table that is not there: its figures are kept back, or its quarter or year has not come to an end. */
export type MissingTable = { table: TableName; missing: 'small' | 'changed' | 'later' };

/** The periods one has to know of to write a report. */
export const periodsNeeded = (period: Period): Period[] => {
  const last = monthsOf(period).at(-1)!;
  const longer = [...new Set([period, ...(['quarter', 'year'] as const).map((grain) => periodOf(last, grain))])];
  return [...longer, ...longer.map(periodBefore)];
};

/**
 * The report of a period. What is too small for a month is shown with its quarter, else with its year; rows and columns of nothing but 0
 * are counted and left out.
 * In: what was shown of `periodsNeeded`.
 */
export function reportOf(period: Period, shown: readonly PublishedTable[]): (ReportTable | MissingTable)[] {
  const at = (table: TableName, when: Period) => shown.find((each) => each.table === table && each.period === when);
  const last = monthsOf(period).at(-1)!;
  const longer = [...new Set([period, ...(['quarter', 'year'] as const).map((grain) => periodOf(last, grain))])].filter(
    (each) => monthsOf(each).length >= monthsOf(period).length,
  );
  return tableNames.map((table): ReportTable | MissingTable => {
    const found = longer.map((when) => at(table, when));
    const first = found.find((each) => each?.figures);
    if (first?.figures)
      return readable(table, first.period, first.figures, at(table, periodBefore(first.period))?.figures ?? null);
    const kept = found.map((each) => each?.keptBack);
    return { table, missing: kept.includes('changed') ? 'changed' : found.includes(undefined) ? 'later' : 'small' };
  });
}

/** A table as it stands in a report, from its figures and those of the period before. */
export function readable(table: TableName, period: Period, figures: Figures, before: Figures | null): ReportTable {
  const [a, b] = [namesOf(figures.a), namesOf(figures.b)];
  const shownColumns = b.flatMap((name, j) => (figures.rows.some((row) => row[j]! > 0) ? [{ name, j }] : []));
  const earlier = (line: Line | null): number | null => {
    if (!before) return null;
    if (!line) return before.rows.at(-1)!.at(-1)!;
    const index = before.a.findIndex((each) => each.join() === line.join());
    return index < 0 ? null : before.rows[index]!.at(-1)!;
  };
  const rowOf = (name: LineName, cells: readonly number[], line: Line | null): ReportRow => ({
    name,
    cells: shownColumns.map(({ j }) => cells[j]!),
    total: cells.at(-1)!,
    before: earlier(line),
  });
  const all = a.map((name, i) => rowOf(name, figures.rows[i]!, figures.a[i]!));
  const rows = all.filter(({ cells, total, before: then }) => [...cells, total, then ?? 0].some((figure) => figure > 0));
  const single = all.flatMap(({ name, total }) =>
    name.kind === 'value' && total > 0 ? [{ value: name.value, figure: total }] : [],
  );
  return {
    table,
    period,
    columns: shownColumns.map(({ name }) => name),
    rows,
    total: rowOf({ kind: 'total' }, figures.rows.at(-1)!, null),
    most: single.toSorted((one, other) => other.figure - one.figure)[0] ?? null,
    zeros: all.length - rows.length + b.length - shownColumns.length,
  };
}

/** The lines of one side; none where there is only one, which would say the same as the total. */
function namesOf(lines: readonly Line[]): LineName[] {
  if (lines.length < 2) return [];
  return lines.map((line) => (line.length === 1 ? { kind: 'value', value: line[0]! } : { kind: 'others', values: line }));
}

/** The grains in which a report can be asked for, with what there is of each, latest first. */
export const choicesOf = (periods: readonly Period[]) =>
  (['month', 'quarter', 'year'] as const).map((grain) => ({
    grain,
    periods: periods.filter((period) => grainOf(period) === grain).toSorted((one, other) => (one < other ? 1 : -1)),
  }));
