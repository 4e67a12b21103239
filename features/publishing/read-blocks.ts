import 'server-only';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { pluralCategory } from '#features/figures/figure-words.ts';
import { isoDay } from '#lib/days.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { freshness } from './freshness.ts';
import type { ReadBlock, ReadFigures, ReadSource, Trust } from './reading.ts';
import type { Words } from './text.ts';

/** What a query must select of the use of a figure so that it can be said whether the words around it still fit. */
export const useOfFigure = {
  blockId: true,
  locale: true,
  category: true,
  figure: {
    select: {
      slug: true,
      formerSlugs: { select: { slug: true } },
      figure: { select: { type: true, unit: true, values: { orderBy: { position: 'asc' } } } },
    },
  },
} satisfies Prisma.FigureUseSelect;

/** What a query must select of a subject so that its texts can be read in a language. */
export const textsIn = (locale: Locale) =>
  ({
    blockTexts: { where: { locale: { in: [locale, sourceLocale] } } },
    figureUses: {
      where: { locale: { in: [locale, sourceLocale] } },
      select: useOfFigure,
    },
  }) satisfies Prisma.SubjectSelect;

/** What a query must select so that a page can say how far it can be trusted. */
export const trustIn = {
  publications: { select: { locale: true, checkedOn: true, publishedAt: true, note: true } },
  statements: { orderBy: { position: 'asc' }, select: { sourceName: true, sourceUrl: true, sourceDate: true } },
} satisfies Prisma.SubjectSelect;

type WithTexts = Prisma.SubjectGetPayload<{ select: ReturnType<typeof textsIn> }>;
type WithTrust = Prisma.SubjectGetPayload<{ select: typeof trustIn }>;
type TextRow = WithTexts['blockTexts'][number];

const wordsOf = ({ title, body, tag }: TextRow): Words => ({
  ...(title !== null && { title }),
  ...(body !== null && { body }),
  ...(tag !== null && { tag }),
});

/**
 * Reads a subject's blocks in a language.
 * In: a row selected with `textsIn(locale)`, the language, today (ISO day, city time).
 * Out: block id → what the reader sees: the words, the German words beside them, how fresh they are. Blocks that have no
 * German words do not exist.
 */
export function readBlocks({ blockTexts, figureUses }: WithTexts, locale: Locale, today: string): Map<string, ReadBlock> {
  const own = new Map(blockTexts.filter((row) => row.locale === locale).map((row) => [row.blockId, row]));
  const german = blockTexts.filter((row) => row.locale === sourceLocale);
  return new Map(
    german.map((source): [string, ReadBlock] => {
      const id = source.blockId;
      if (locale === sourceLocale)
        return [id, { id, words: wordsOf(source), locale, german: null, freshness: { state: 'current' } }];
      const translation = own.get(id);
      const uses = figureUses.filter((use) => use.blockId === id && use.locale === locale);
      const outgrown = uses.map((use) => outgrownSince(use, locale, today)).find((since) => since !== null) ?? null;
      const state = freshness(source, translation ? { version: translation.version, figureOutgrownSince: outgrown } : null);
      return [
        id,
        {
          id,
          words: wordsOf(translation ?? source),
          locale: translation ? locale : sourceLocale,
          german: wordsOf(source),
          freshness: state,
        },
      ];
    }),
  );
}

/** Since when a figure asks for another plural form than the words around it were written for; null: they fit. In: today (ISO day, city time). */
export function outgrownSince({ category, figure }: WithTexts['figureUses'][number], locale: Locale, today: string): Date | null {
  const now = figureValueOn(figure.figure?.values ?? [], today);
  const type = figure.figure?.type as ReadFigures[string]['type'];
  if (category === null || typeof now.value !== 'number' || pluralCategory(now.value, type, locale) === category) return null;
  return now.validFrom ?? new Date(`${today}T00:00:00Z`);
}

/** The figures a subject's texts mention, as they are today, under every slug they ever had. */
export function readFigures({ figureUses }: WithTexts, today: string): ReadFigures {
  const figures: ReadFigures = {};
  for (const { figure: subject } of figureUses) {
    if (!subject.figure) continue;
    const { value, lastKnown, validTo } = figureValueOn(subject.figure.values, today);
    const { type, unit } = subject.figure as { type: ReadFigures[string]['type']; unit: ReadFigures[string]['unit'] };
    for (const slug of [subject.slug, ...subject.formerSlugs.map((former) => former.slug)]) {
      figures[slug] = { slug, type, unit, value, lastKnown, validTo: isoDay(validTo) };
    }
  }
  return figures;
}

/** When a subject was checked (the oldest day among the parts that make the page in this language) and what its sources are. */
export function readTrust({ publications, statements }: WithTrust, locale: Locale): Trust {
  const parts = publications.filter((part) => part.locale === null || part.locale === locale || part.locale === sourceLocale);
  const days = parts.map((part) => isoDay(part.checkedOn));
  const checked = days.flatMap((day) => day ?? []).toSorted();
  const told = parts.filter(({ note }) => note !== '').toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())[0];
  const sources = new Map<string, ReadSource>();
  for (const { sourceName: name, sourceUrl: url, sourceDate: date } of statements)
    sources.set(`${name} ${url}`, { name, url, date });
  return {
    checkedOn: checked.length === days.length ? (checked[0] ?? null) : null,
    changedAt: new Date(Math.max(0, ...parts.map(({ publishedAt }) => publishedAt.getTime()))),
    sources: [...sources.values()],
    change: told ? { at: told.publishedAt, note: told.note, locale: told.locale === locale ? locale : sourceLocale } : null,
  };
}

/** The languages a subject has a text of its own in. */
export const languagesOf = (publications: { locale: string | null }[], all: readonly Locale[]): Locale[] =>
  all.filter((locale) => publications.some((publication) => publication.locale === locale));
