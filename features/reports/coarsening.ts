import { type CountBook, valuesOf } from './definitions.ts';
import { grainOf, type Period } from './periods.ts';
import { countsIn, type Line, type Shape } from './published-table.ts';
import { rounded } from './rounding.ts';

/** As many lines as a sheet of paper holds below and beside each other. */
const most = { a: 13, b: 9 };

/** How many lines a side may have: as many as it has values, if the sheet holds them, then ever fewer, at last only one. */
function* lineCounts(values: number, atMost: number): Generator<number> {
  for (let lines = Math.min(values, atMost); lines > 1; lines = Math.floor(lines * 0.8)) yield lines;
  yield 1;
}

/**
 * The shapes in which a table of a period may be shown, the finest first: the values with the smallest figures share a line, "others".
 * No shape is so fine that its figures would be smaller than their rounding on average (`book.roomy`). A month has one shape: what does
 * not fit is shown with its quarter. From there on the longer side is shortened until only the total is left. Sizes are compared by
 * rounded figures, so that the order of small counts gives nothing away; of equal figures the later value of the list goes first.
 */
export function shapesOf(sums: readonly (readonly number[])[], table: string, period: Period, book: CountBook): Shape[] {
  const [a, b] = [valuesOf(book, table, 0), valuesOf(book, table, 1)];
  const totals = countsIn(sums, table, { a: a.map((value) => [value]), b: b.map((value) => [value]) }, book);
  const [sizesA, sizesB] = [totals.map((row) => rounded(row.at(-1)!)), totals.at(-1)!.map(rounded)];
  const shapes = sizesWithin(a.length, b.length)
    .filter(([linesA, linesB]) => linesA * linesB === 1 || linesA * linesB * book.roomy <= sizesA.at(-1)!)
    .map(([linesA, linesB]) => ({ a: largest(a, sizesA, linesA), b: largest(b, sizesB, linesB) }));
  return grainOf(period) === 'month' ? shapes.slice(0, 1) : shapes;
}

/** Numbers of lines, from as many as there is room for down to one by one. */
function sizesWithin(valuesA: number, valuesB: number): [a: number, b: number][] {
  const [a, b] = [[...lineCounts(valuesA, most.a)], [...lineCounts(valuesB, most.b)]];
  const sizes: [number, number][] = [[a[0]!, b[0]!]];
  while (a.length + b.length > 2) {
    (a[0]! >= b[0]! ? a : b).shift();
    sizes.push([a[0]!, b[0]!]);
  }
  return sizes;
}

/** A line for each of the largest values, in their own order, and one for all others; never one for a single other. */
function largest(values: readonly string[], sizes: readonly number[], lines: number): Line[] {
  if (lines === values.length) return values.map((value) => [value]);
  const bySize = values.map((value, index) => ({ value, size: sizes[index]!, index }));
  bySize.sort((one, other) => other.size - one.size || one.index - other.index);
  const kept = new Set(bySize.slice(0, lines - 1).map(({ value }) => value));
  return [...values.filter((value) => kept.has(value)).map((value) => [value]), values.filter((value) => !kept.has(value))];
}
