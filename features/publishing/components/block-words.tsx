import { figureWords } from '#features/figures/figure-words.ts';
import type { ReadFigures } from '#features/publishing/reading.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { FigureReference } from '#lib/markdown/figures.ts';
import { Inline, Prose } from '#lib/markdown/prose.tsx';

type BlockWordsProps = {
  /** Markdown; nothing is rendered without. */
  text: string | undefined;
  /** The language the words are in: figures are said in it. */
  locale: Locale;
  figures: ReadFigures;
};

const saying =
  (figures: ReadFigures, locale: Locale) =>
  ({ slug, forms }: FigureReference) =>
    figures[slug] ? figureWords(figures[slug], forms, locale) : null;

/** A block's text as paragraphs and lists, its figures as they are today. */
export const BlockProse = ({ text, locale, figures }: BlockWordsProps) =>
  text && <Prose text={text} locale={locale} figure={saying(figures, locale)} />;

/** A block's text as one line. */
export const BlockLine = ({ text, locale, figures }: BlockWordsProps) =>
  text && <Inline text={text} locale={locale} figure={saying(figures, locale)} />;
