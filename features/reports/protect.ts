import { shapesOf } from './coarsening.ts';
import { type CountBook, countBook } from './definitions.ts';
import { type Period, periodsWithin } from './periods.ts';
import { pins } from './pins.ts';
import { addedUp, figuresIn, type PublishedTable, type TrueTable } from './published-table.ts';

/**
 * Which figures may be shown, table by table and period by period, in the order in which the periods come to an end. Each table is
 * shown as finely as it can be without giving away a count from 1 to 4 together with everything shown before; else it is kept back.
 * In: the true counts of whole months, and what has been shown already; that stays as it is. Out: what is new, in order.
 * See docs/decisions, "Protected figures", for what this does not protect from.
 */
export function protect(
  truth: readonly TrueTable[],
  published: readonly PublishedTable[],
  book: CountBook = countBook,
): PublishedTable[] {
  const known = new Set(published.map(({ table, period }) => `${period} ${table}`));
  const shown: PublishedTable[] = [];
  for (const period of periodsWithin([...new Set(truth.map(({ month }) => month))])) {
    for (const table of Object.keys(book.tables)) {
      if (!known.has(`${period} ${table}`)) shown.push(finest(truth, [...published, ...shown], { table, period }, book));
    }
  }
  return shown;
}

function finest(
  truth: readonly TrueTable[],
  visible: readonly PublishedTable[],
  at: { table: string; period: Period },
  book: CountBook,
): PublishedTable {
  const sums = addedUp(truth, at.table, at.period, book);
  const suspects: string[] = [];
  for (const shape of shapesOf(sums, at.table, at.period, book)) {
    const candidate: PublishedTable = { ...at, figures: figuresIn(sums, at.table, shape, book), keptBack: null };
    const answer = pins(truth, [...visible, candidate], at, book, suspects);
    if (answer.found === 'free') return candidate;
    if (answer.found === 'contradiction') return { ...at, figures: null, keptBack: 'changed' };
    suspects.unshift(answer.suspect);
  }
  return { ...at, figures: null, keptBack: 'small' };
}
