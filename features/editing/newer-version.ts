import 'server-only';
import { baseOf, type Desk } from './data.ts';
import { type Base, type Draft, tidyWords } from './draft.ts';
import { type Json, objectOf } from './field.ts';
import { mergeChanges } from './merge.ts';
import type { Words } from '#features/publishing/text.ts';

/**
 * Puts a draft on what is public now: what others changed comes in, what the author changed stays.
 * Out: the draft, its new base, and where both changed something (`s.<path>` or `b.<block>`): the author's stands there.
 */
export async function bringTogether(desk: Desk, draft: Draft): Promise<{ draft: Draft; base: Base; both: string[] }> {
  const before = await baseOf(desk);
  const structure =
    draft.structure && mergeChanges(before.structure, draft.structure, desk.published.structure ?? before.structure);
  const words = mergeChanges(asJson(tidyWords(before.words)), asJson(tidyWords(draft.words)), asJson(desk.published.words));
  const blocks = [...new Set(words.both.map((path) => path.split('.')[0] ?? ''))];
  return {
    draft: {
      ...draft,
      structure: structure ? objectOf(structure.merged) : draft.structure,
      words: objectOf(words.merged) as Record<string, Words>,
    },
    base: desk.published.base,
    both: [...blocks.map((id) => `b.${id}`), ...(structure?.both ?? []).map((path) => `s.${path}`)],
  };
}

const asJson = (words: Record<string, Words>) => words as unknown as Json;
