import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, sameJson } from '#lib/canonical-json.ts';
import { type CountBook, countBook } from './definitions.ts';
import type { Period } from './periods.ts';
import { addedUp, figuresIn, type TrueTable } from './published-table.ts';
import { shownContent } from './schema.ts';

/** Everything a frozen report says: its figures, the day, and in both languages how they are to be read. */
export const frozenContent = z.strictObject({
  period: z.string(),
  frozenOn: z.string(),
  definitions: z.record(z.string(), z.record(z.string(), z.string())),
  tables: z.array(z.strictObject({ table: z.string(), shown: shownContent })),
});

export type FrozenContent = z.infer<typeof frozenContent>;

/** SHA-256 over the canonical JSON of what is shown, hex. */
export const checksumOf = (content: FrozenContent): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/**
 * Whether the counts of today give the figures of a frozen report. In: the report, the true counts of its months.
 * Out: the tables whose figures would be others.
 */
export function changedSince(
  { period, tables }: FrozenContent,
  truth: readonly TrueTable[],
  book: CountBook = countBook,
): string[] {
  return tables
    .filter(({ table, shown: { figures } }) => figures && !sameJson(figures, figuresToday(table, period, figures, truth, book)))
    .map(({ table }) => table);
}

function figuresToday(
  table: string,
  period: Period,
  shape: { a: string[][]; b: string[][] },
  truth: readonly TrueTable[],
  book: CountBook,
) {
  const { a, b } = shape;
  return figuresIn(addedUp(truth, table, period, book), table, { a, b }, book);
}
