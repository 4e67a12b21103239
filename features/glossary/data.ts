import 'server-only';
import { readBlocks, readFigures, textsIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';
import { byGermanWord, isMeant } from './terms.ts';

export type TermView = {
  slug: string;
  /** Slugs it once had: addresses within the page that must go on leading here. */
  formerSlugs: string[];
  /** The word of the offices. */
  german: string;
  variants: string[];
  /** `title` is what readers call it, `body` explains it. */
  words: ReadBlock;
  figures: ReadFigures;
};

/** The words of the offices by their German spelling, as a reader of `locale` meets them; only those meant by `typed`, if anything is. */
export async function listTerms(locale: Locale, typed = '', from: Tx = db): Promise<TermView[]> {
  const terms = await from.term.findMany({
    select: {
      german: true,
      variants: true,
      subject: { select: { slug: true, formerSlugs: { select: { slug: true } }, ...textsIn(locale) } },
    },
  });
  return terms
    .flatMap(({ german, variants, subject }): TermView[] => {
      const words = readBlocks(subject, locale, today()).get('term');
      const formerSlugs = subject.formerSlugs.map(({ slug }) => slug);
      return words ? [{ slug: subject.slug, formerSlugs, german, variants, words, figures: readFigures(subject, today()) }] : [];
    })
    .filter(({ german, variants, words: { words } }) => {
      const [title, explanation] = [plainText(words.title ?? ''), plainText(words.body ?? '')];
      return isMeant({ german, variants, title, explanation }, typed);
    })
    .toSorted(byGermanWord);
}
