import type { Words } from '#features/publishing/text.ts';
import { type Part, wordDiff } from './word-diff.ts';

/** The words of a text by block, as stored in any language. */
export type Blocks = Record<string, Words & { version?: number; ofVersion?: number }>;

/** What changed in one block. */
export type BlockChange = {
  id: string;
  state: 'added' | 'removed' | 'changed';
  /** Only what changed, part by part. */
  words: { part: keyof Words; parts: Part[] }[];
  /** The block says the same, but now counts as written for another German text. */
  onlyMeaning: boolean;
};

const partNames = ['title', 'body', 'tag'] as const;

export const blocksOf = (data: unknown): Blocks => ((data ?? {}) as { blocks?: Blocks }).blocks ?? {};

/**
 * What changed between two texts of one language, block by block.
 * In: the texts as stored (null: none) and the ids in the order of the page; blocks it does not name come last.
 */
export function textDiff(before: unknown, after: unknown, order: readonly string[]): BlockChange[] {
  const [was, is] = [blocksOf(before), blocksOf(after)];
  const ids = [...new Set([...order, ...Object.keys(is), ...Object.keys(was)])].filter((id) => was[id] || is[id]);
  return ids.flatMap((id): BlockChange[] => {
    const [old, now] = [was[id], is[id]];
    const words = partNames.flatMap((part) => {
      const [from, to] = [old?.[part] ?? '', now?.[part] ?? ''];
      return from === to ? [] : [{ part, parts: wordDiff(from, to) }];
    });
    const onlyMeaning = words.length === 0 && (old?.ofVersion ?? 0) !== (now?.ofVersion ?? 0);
    if (words.length === 0 && !onlyMeaning) return [];
    return [{ id, state: !old ? 'added' : !now ? 'removed' : 'changed', words, onlyMeaning }];
  });
}
