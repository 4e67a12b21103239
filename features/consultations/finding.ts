import { folded } from '#features/search/folded.ts';

/** What can be looked for at the desk, in the order in which equals are shown. */
const findKinds = ['matter', 'topic', 'office', 'word'] as const;
type FindKind = (typeof findKinds)[number];

/** `words`: everything else it can be found by, in any language, folded. */
export type Findable = { kind: FindKind; id: string; label: string; words: string };

/** Folded words without repetition, as `Findable.words` wants them. */
export const foldedWords = (...texts: string[]): string => [...new Set(folded(texts.join(' ')).split(' '))].join(' ');

/**
 * What is meant by a few letters, best first.
 * In: everything there is, and what was typed, in any of the site's languages. Out: at most `most` entries in which every typed word begins a
 * word (from the third letter on it may also lie within one, since German compounds its words). Beginnings come before what lies within, and
 * whoever is called so before who is merely described so; all words of a matter are names of it. Equals stand in the order of kinds, then
 * as they were given. Nothing typed finds nothing.
 */
export function find(all: readonly Findable[], typed: string, most = 8): Findable[] {
  const asked = folded(typed).split(' ').filter(Boolean);
  if (asked.length === 0) return [];
  return all
    .flatMap((entry) => {
      const label = folded(entry.label);
      const places = asked.map((word) => placeOf(word, label, entry.words));
      const farthest = Math.max(...places);
      return farthest === nowhere ? [] : [{ entry, place: farthest, rank: entry.kind === 'matter' ? farthest & ~1 : farthest }];
    })
    .toSorted((a, b) => a.rank - b.rank || kindOf(a.entry) - kindOf(b.entry) || a.place - b.place)
    .slice(0, most)
    .map(({ entry }) => entry);
}

const nowhere = 4;

/** 0 and 1: begins a word of the name, of the others; 2 and 3: lies within one. */
function placeOf(word: string, label: string, words: string): number {
  if (begins(label, word)) return 0;
  if (begins(words, word)) return 1;
  if (word.length < 3) return nowhere;
  return label.includes(word) ? 2 : words.includes(word) ? 3 : nowhere;
}

const begins = (text: string, word: string) => ` ${text}`.includes(` ${word}`);
const kindOf = ({ kind }: Findable) => findKinds.indexOf(kind);
