import type { Locale } from '#lib/i18n/locales.ts';
import type { Freshness } from './freshness.ts';
import type { Words } from './text.ts';

/** One block as a reader of `locale` meets it. Words are Markdown; render them with `Prose` and the page's figures. */
export type ReadBlock = {
  id: string;
  words: Words;
  /** The language `words` are in: the reader's, or German where the block is missing in it. */
  locale: Locale;
  /** The German words of the same block; null when the reader reads German anyway. */
  german: Words | null;
  freshness: Freshness;
};

/** A statement's source as readers see it. `date` is a year, month or day. */
export type ReadSource = { name: string; url: string | null; date: string | null };

/** What a page can honestly say about its own age. Days are ISO calendar days in city time. */
export type Trust = {
  /** The day a second person of the centre approved this text; null: not yet checked by the centre. */
  checkedOn: string | null;
  /** When one of the parts that make the page in this language was last published. */
  changedAt: Date;
  /** The newest and oldest day a source was read, null where no source carries a date. */
  sources: ReadSource[];
  /** What the centre says about the latest change it says anything about, in the reader's language or in German. */
  change: { at: Date; note: string; locale: Locale } | null;
};

/** What a figure is today, for the words that mention it. */
export type ReadFigure = {
  slug: string;
  type: 'money' | 'number' | 'date' | 'span';
  unit: 'hours' | 'days' | 'weeks' | 'months' | 'years' | null;
  /** Number for money (euros), number and span; ISO day for a date; null when no value holds today. */
  value: number | string | null;
  /** The last value known, shown with a warning, when none holds today. */
  lastKnown: number | string | null;
  /** Last day the value shown holds; null: open. */
  validTo: string | null;
};

export type ReadFigures = Record<string, ReadFigure>;
