import type { Words } from '#features/publishing/text.ts';
import { sameJson } from '#lib/canonical-json.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { type Base, type Draft, sameWords, tidyWords } from './draft.ts';
import type { Json, JsonObject } from './field.ts';

export type Layer = { locale: string | null; data: unknown; base: string | null };

type Given = {
  locale: string;
  draft: Draft;
  base: Base;
  /** The blocks of the structure, in its order. */
  blocks: string[];
  /** The draft's structure with its defaults; null where the form has none. */
  structure: JsonObject | null;
  published: { structure: JsonObject | null; words: Record<string, Words>; numbers: Record<string, number> };
  translations: { locale: string; id: string; data: unknown }[];
};

/**
 * The layers that differ from what is public. A block that goes takes its translations with it: without it they would stand alone.
 * Empty when nothing was changed.
 */
export function layersOf(given: Given): Layer[] {
  const { locale, draft, base, structure, published } = given;
  const words = tidyWords(draft.words);
  const kept = given.blocks.flatMap((id) => (words[id] ? [[id, words[id]] as const] : []));
  const layers: Layer[] = [];
  if (structure && !sameJson(structure, published.structure ?? undefined)) {
    layers.push({ locale: null, data: structure, base: base.structure });
  }
  if (locale !== sourceLocale) return [...layers, ...translationOf(given, kept)];
  if (differ(kept, published.words)) {
    layers.push({ locale, data: { blocks: Object.fromEntries(kept) }, base: base.text });
  }
  if (layers.length > 0) layers.push(...withoutOrphans(new Set(kept.map(([id]) => id)), given.translations));
  return layers;
}

function differ(kept: (readonly [string, Words])[], published: Record<string, Words>): boolean {
  return kept.length !== Object.keys(published).length || kept.some(([id, words]) => !sameWords(words, published[id]));
}

function translationOf({ locale, draft, base, published }: Given, kept: (readonly [string, Words])[]): Layer[] {
  const blocks = kept.map(([id, words]) => [id, { ofVersion: meaningOf(id, words, draft, published), ...words }] as const);
  const changed = blocks.some(([id, { ofVersion }]) => ofVersion !== published.numbers[id]);
  if (!changed && !differ(kept, published.words)) return [];
  return [{ locale, data: { blocks: Object.fromEntries(blocks) }, base: base.text }];
}

/** Which German meaning a translated block expresses: the one that stood beside it, unless nothing was done or its author says otherwise. */
function meaningOf(id: string, words: Words, { standing, seen }: Draft, { words: before, numbers }: Given['published']): number {
  const known = numbers[id];
  const shown = seen[id] ?? known ?? 1;
  if (known === undefined) return shown;
  if (standing[id] === 'fits') return shown;
  return standing[id] === 'behind' || sameWords(words, before[id]) ? known : shown;
}

function withoutOrphans(german: Set<string>, translations: Given['translations']): Layer[] {
  return translations.flatMap(({ locale, id, data }) => {
    const blocks = Object.entries((data as { blocks: Record<string, Json> }).blocks);
    const kept = blocks.filter(([block]) => german.has(block));
    if (kept.length === blocks.length) return [];
    return [{ locale, data: kept.length > 0 ? { blocks: Object.fromEntries(kept) } : null, base: id }];
  });
}
