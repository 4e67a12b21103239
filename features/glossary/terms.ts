import { folded } from '#features/search/folded.ts';

/** What a term can be found by: the German word and its other spellings, and what readers call and explain it. */
export type Findable = { german: string; variants: string[]; title: string; explanation: string };

/** The letter a German word stands under: umlauts with their vowel, as in a dictionary. */
export const letterOf = (german: string) => german.normalize('NFD').charAt(0).toUpperCase();

/** German words in the order of a dictionary (DIN 5007-1: ä like a), capitals and small letters alike. */
export const byGermanWord = (a: { german: string }, b: { german: string }) => a.german.localeCompare(b.german, 'de');

/**
 * Whether a term is meant by what somebody typed: every word of it begins or lies within a word of the term. Umlauts, accents and
 * capitals do not matter; nothing typed means every term.
 */
export function isMeant({ german, variants, title, explanation }: Findable, typed: string): boolean {
  const haystack = folded([german, ...variants, title, explanation].join(' '));
  return folded(typed)
    .split(' ')
    .every((word) => haystack.includes(word));
}
