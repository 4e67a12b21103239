import { anotherTable, type Rule } from './another-table.ts';
import { type CountBook, valuesOf } from './definitions.ts';
import { monthsOf, type Period, periodsWithin } from './periods.ts';
import { linesAndTotal, type Line, type PublishedTable, type TrueTable } from './published-table.ts';
import { countsBehind, isSmall, small } from './rounding.ts';

/** A count that was given away by a finer shape, so probably is by the next one too. */
type Suspect = string;

/** After how many moved numbers a search gives up; what is not known by then counts as pinned. */
const patience = 80;

/**
 * Whether everything visible together gives away a count from 1 to 4: of a cell, of a line or of a whole table, in a month, a quarter or
 * a year. It does when no other counts would look the same in which that one is 0, or 5 and more.
 * In: the true counts, every table that has been or would be shown, and which counts to look at first. Only tables tied to `table`, and
 * months that were shown together with those of `period`, can play a part.
 * Out: `free`: no count is given away, for each small one another possibility was found; `pinned`: this one is, or it could not be
 * ruled out; `contradiction`: what was shown does not fit the counts.
 */
export function pins(
  truth: readonly TrueTable[],
  visible: readonly PublishedTable[],
  { table, period }: { table: string; period: Period },
  book: CountBook,
  suspects: readonly Suspect[] = [],
): { found: 'free' } | { found: 'contradiction' } | { found: 'pinned'; suspect: Suspect } {
  const tables = tiedTo(table, book);
  const own = visible.filter((each) => tables.includes(each.table));
  const counted = new Set(truth.map(({ month }) => month));
  const months = shownWith(period, own).filter((month) => counted.has(month));
  const whole = periodsWithin(months).filter((each) =>
    monthsOf(each).every((month) => months.includes(month) || !counted.has(month)),
  );
  const atoms = atomsOf(tables, months, book);
  const counts = atoms.counts(truth);

  const shown = own
    .filter((each) => monthsOf(each.period).some((month) => months.includes(month)))
    .flatMap((each) => rulesOfTable(each, atoms, book));
  const known = months.flatMap((month) => book.links.flatMap((link) => rulesOfLink(link, month, tables, atoms, book)));
  const sumOf = ({ plus, minus = [] }: Rule) =>
    plus.reduce((all, atom) => all + counts[atom]!, 0) - minus.reduce((all, atom) => all + counts[atom]!, 0);
  if ([...shown, ...known].some((rule) => sumOf(rule) < rule.lo || sumOf(rule) > rule.hi)) return { found: 'contradiction' };

  const unseen = tables.flatMap((each) => sums(each, whole, atoms, book)).filter((rule) => isSmall(sumOf(rule)));
  const rules = [...unseen, ...shown, ...known];
  const open = new Set([...unseen, ...shown].flatMap((rule, index) => (isSmall(sumOf(rule)) ? [index] : [])));
  if (open.size === 0) return { found: 'free' };

  const others = anotherTable(counts, rules, patience);
  const tick = (found: (rule: number) => number) => open.forEach((rule) => !isSmall(found(rule)) && open.delete(rule));
  const first = [...open].filter((rule) => suspects.includes(nameOf(rules[rule]!)));
  for (const rule of new Set([...first, ...open])) {
    if (!open.has(rule)) continue;
    if (others.allows(rule, 0, small.least - 1, tick)) continue;
    if (!others.allows(rule, small.most + 1, Infinity, tick)) return { found: 'pinned', suspect: nameOf(rules[rule]!) };
  }
  return { found: 'free' };
}

/** The same name for the same sum, whatever else is shown. */
const nameOf = ({ plus }: Rule): Suspect => plus.join();

/** The tables that say something about one another. */
function tiedTo(table: string, { links }: CountBook): string[] {
  const tied = new Set([table]);
  for (const name of tied)
    for (const { part, whole } of links) {
      if (part.table === name) tied.add(whole.table);
      if (whole.table === name) tied.add(part.table);
    }
  return [...tied];
}

/** The months of a period, and those that stand in one figure with any of them. */
function shownWith(period: Period, visible: readonly PublishedTable[]): Period[] {
  const months = new Set(monthsOf(period));
  const spans = visible.filter(({ figures }) => figures).map((each) => monthsOf(each.period));
  for (let size = 0; size !== months.size;) {
    size = months.size;
    for (const span of spans) if (span.some((month) => months.has(month))) span.forEach((month) => months.add(month));
  }
  return [...months].toSorted();
}

/** Every count of every month, numbered. */
function atomsOf(tables: readonly string[], months: readonly Period[], book: CountBook) {
  const sides = new Map(
    tables.map((table) => [table, [valuesOf(book, table, 0).length, valuesOf(book, table, 1).length] as const]),
  );
  const begin = new Map<string, number>();
  let size = 0;
  for (const month of months) {
    for (const [table, [a, b]] of sides) {
      begin.set(`${month} ${table}`, size);
      size += a * b;
    }
  }
  return {
    /** The numbers of some rows and columns, over some months. */
    within: (table: string, span: readonly Period[], rows: readonly number[], columns: readonly number[]): number[] => {
      const width = sides.get(table)![1];
      const numbers: number[] = [];
      for (const month of span) {
        const first = begin.get(`${month} ${table}`);
        if (first === undefined) continue; // before counting began
        for (const i of rows) for (const j of columns) numbers.push(first + i * width + j);
      }
      return numbers;
    },
    counts: (truth: readonly TrueTable[]): number[] => {
      const counts = Array.from({ length: size }, () => 0);
      for (const { table, month, counts: rows } of truth) {
        const first = begin.get(`${month} ${table}`);
        if (first === undefined) continue;
        rows.flat().forEach((count, index) => (counts[first + index] = count));
      }
      return counts;
    },
  };
}

type Atoms = ReturnType<typeof atomsOf>;

/** A figure is the rounded sum of its counts; and whatever went into "others" was not larger than what has a line of its own. */
function rulesOfTable({ table, period, figures }: PublishedTable, atoms: Atoms, book: CountBook): Rule[] {
  if (!figures) return [];
  const [a, b] = [valuesOf(book, table, 0), valuesOf(book, table, 1)];
  const [rows, columns] = [linesAndTotal(figures.a, a), linesAndTotal(figures.b, b)];
  const months = monthsOf(period);
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j) => ({ plus: atoms.within(table, months, row, column), ...countsBehind(figures.rows[i]![j]!) })),
  );
  const whole = { a: rows.at(-1)!, b: columns.at(-1)! };
  const smaller = [
    ...othersIn(
      figures.a,
      figures.rows.map((row) => row.at(-1)!),
    ).map(({ value, hi }) => ({
      plus: atoms.within(table, months, [a.indexOf(value)], whole.b),
      lo: 0,
      hi,
    })),
    ...othersIn(figures.b, figures.rows.at(-1)!).map(({ value, hi }) => ({
      plus: atoms.within(table, months, whole.a, [b.indexOf(value)]),
      lo: 0,
      hi,
    })),
  ];
  return [...cells, ...smaller];
}

/** The values without a line of their own, and how much each can be at most. */
function othersIn(lines: readonly Line[], totals: readonly number[]): { value: string; hi: number }[] {
  const own = lines.flatMap((line, index) => (line.length === 1 ? [totals[index]!] : []));
  if (own.length === 0) return [];
  const { hi } = countsBehind(Math.min(...own));
  return lines.filter((line) => line.length > 1).flatMap((line) => line.map((value) => ({ value, hi })));
}

function rulesOfLink(
  { relation, part, whole }: CountBook['links'][number],
  month: Period,
  tables: readonly string[],
  atoms: Atoms,
  book: CountBook,
): Rule[] {
  if (!tables.includes(part.table)) return [];
  const { dimensions } = book;
  const named = part.by.reduce<Record<string, string>[]>(
    (all, dimension) => all.flatMap((names) => (dimensions[dimension] ?? []).map((value) => ({ ...names, [dimension]: value }))),
    [{}],
  );
  const sumOf = ({ table, by }: typeof part, names: Record<string, string>) => {
    const [rows = [], columns = []] = ([0, 1] as const).map((axis) => {
      const values = valuesOf(book, table, axis);
      const dimension = book.tables[table]![axis];
      return dimension && by.includes(dimension) ? [values.indexOf(names[dimension]!)] : values.map((_, index) => index);
    });
    return atoms.within(table, [month], rows, columns);
  };
  const lo = relation === 'same' ? 0 : -Infinity;
  return named.map((names) => ({ plus: sumOf(part, names), minus: sumOf(whole, names), lo, hi: 0 }));
}

/** Cells, lines and the whole of a table in some periods. */
function sums(table: string, periods: readonly Period[], atoms: Atoms, book: CountBook): Rule[] {
  const [a, b] = [valuesOf(book, table, 0), valuesOf(book, table, 1)];
  const sides = [a, b].map((values) =>
    linesAndTotal(
      values.map((value) => [value]),
      values,
    ),
  );
  return periods
    .map(monthsOf)
    .flatMap((months) =>
      sides[0]!.flatMap((rows) =>
        sides[1]!.map((columns) => ({ plus: atoms.within(table, months, rows, columns), lo: 0, hi: Infinity })),
      ),
    );
}
