import type { Words } from '#features/publishing/text.ts';
import type { JsonObject } from './field.ts';

/** How a translated block shall stand to the German one: `auto`: as translated as soon as its words change. */
export type Standing = 'auto' | 'fits' | 'behind';

/**
 * What a form holds, as typed: the structure (German forms of editors only), words by block, and what goes with submitting them.
 * Nothing in it is checked before it is submitted.
 */
export type Draft = {
  structure: JsonObject | null;
  words: Record<string, Words>;
  /** German blocks whose meaning did not change. */
  stayValid: string[];
  /** Translations: what the author says of a block, and the number of the German meaning that stood beside it. */
  standing: Record<string, Standing>;
  seen: Record<string, number>;
  note: string;
  publicNote: string;
};

/** What was public when a form was begun. */
export type Base = { structure: string | null; text: string | null };

/** Words without empty parts and without blanks around them; a block without any words is absent. */
export function tidyWords(words: Draft['words']): Record<string, Words> {
  const tidy = Object.entries(words).map(([id, parts]): [string, Words] => [
    id,
    Object.fromEntries(
      Object.entries(parts).flatMap(([part, text]) => (text?.trim() ? [[part, text.trim()] as const] : [])),
    ) as Words,
  ]);
  return Object.fromEntries(tidy.filter(([, parts]) => Object.keys(parts).length > 0));
}

export const sameWords = (one: Words | undefined, other: Words | undefined) =>
  (['title', 'body', 'tag'] as const).every((part) => (one?.[part]?.trim() || '') === (other?.[part]?.trim() || ''));
