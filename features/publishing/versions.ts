import { createHash } from 'node:crypto';
import type { Words } from './text.ts';

/**
 * Numbers that name what a German block means. A changed text gets the next number never used in its block, unless the author
 * says its translations stay valid (a typo); a text that comes back brings its old number back; no number names two meanings.
 */

/** Every text a block has ever had publicly, as digests, with the number of its meaning. */
export type KnownVersions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** SHA-256 (hex) of a block's words; equal words in composed and decomposed Unicode are equal. */
export const digestOf = ({ title, body, tag }: Words): string =>
  createHash('sha256')
    .update(JSON.stringify([title, body, tag].map((part) => part?.normalize('NFC') ?? null)))
    .digest('hex');

const highest = (known: ReadonlyMap<string, number> | undefined) => Math.max(0, ...(known?.values() ?? []));

/**
 * Numbers the blocks of a German draft.
 * In: the draft's words by block, what was ever public, the numbers public now, and the blocks whose translations stay valid.
 * Out: block id → number.
 */
export function nameMeanings(
  blocks: Record<string, Words>,
  known: KnownVersions,
  current: Readonly<Record<string, number>>,
  translationsStayValid: ReadonlySet<string> = new Set(),
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(blocks).map(([id, words]) => {
      const used = known.get(id);
      const kept = translationsStayValid.has(id) ? current[id] : undefined;
      return [id, used?.get(digestOf(words)) ?? kept ?? highest(used) + 1];
    }),
  );
}

/**
 * Whether a block may carry a number: the one its text always had, the one public now (its translations stay valid), or a
 * number never used in it.
 */
export function mayBeNamed(
  version: number,
  words: Words,
  known: ReadonlyMap<string, number> | undefined,
  current: number | undefined,
): boolean {
  const before = known?.get(digestOf(words));
  if (before !== undefined) return before === version;
  return version === current || version > highest(known);
}
