import 'server-only';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { writtenFor } from '#features/figures/figure-words.ts';
import { isoDayOf } from '#lib/clock.ts';
import type { Tx } from '#lib/db/client.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import { checkText, figuresIn } from './check-data.ts';
import type { NumberedText } from './check-data.ts';
import type { ReadFigure } from './reading.ts';
import { Refusal } from './refusal.ts';
import { digestOf, mayBeNamed } from './versions.ts';

type Text = { locale: string; words: NumberedText };

/**
 * Writes the public words of some languages of a subject, in the publishing transaction; null data take a language off the site.
 * A block whose meaning stays keeps the instant since which it is public. Refuses (`invalid`) what breaks the schema, a number
 * that names another text, an unknown figure.
 */
export async function applyTexts(tx: Tx, subjectId: string, texts: { locale: string; data: unknown }[], at: Date) {
  const languages = { subjectId, locale: { in: texts.map(({ locale }) => locale) } };
  const before = await tx.blockText.findMany({ where: { subjectId } });
  const words = texts.flatMap(({ locale, data }) => (data === null ? [] : [{ locale, words: parsed(locale, data) }]));

  const german = words.find(({ locale }) => locale === sourceLocale);
  if (german) await nameBlocks(tx, subjectId, german.words, before);

  await tx.blockText.deleteMany({ where: languages });
  await tx.blockText.createMany({
    data: words.flatMap(({ locale, words: blocks }) =>
      Object.entries(blocks).map(([blockId, block]) => {
        const same = before.find((row) => row.locale === locale && row.blockId === blockId && row.version === block.version);
        return { subjectId, locale, blockId, ...block, since: same?.since ?? at };
      }),
    ),
  });
  await tx.searchEntry.deleteMany({ where: languages });
  await tx.figureUse.deleteMany({ where: languages });
  await noteFigures(tx, subjectId, words, at);
}

function parsed(locale: string, data: unknown): NumberedText {
  const text = checkText(locale, data);
  if (!text.ok) throw new Refusal('invalid', text.issues);
  return text.value;
}

/** Checks and remembers which number names which German text. */
async function nameBlocks(
  tx: Tx,
  subjectId: string,
  text: NumberedText,
  before: { locale: string; blockId: string; version: number }[],
) {
  const rows = await tx.blockVersion.findMany({ where: { subjectId } });
  const wrong = Object.entries(text).filter(([id, { version, ...words }]) => {
    const known = new Map(rows.filter((row) => row.blockId === id).map((row) => [row.digest, row.version]));
    const current = before.find(({ locale, blockId }) => locale === sourceLocale && blockId === id)?.version;
    return !mayBeNamed(version, words, known, current);
  });
  if (wrong.length > 0) {
    throw new Refusal(
      'invalid',
      wrong.map(([id]) => ({ path: `blocks.${id}.version`, message: 'this number names another text' })),
    );
  }
  await tx.blockVersion.createMany({
    data: Object.entries(text).map(([blockId, { version, ...words }]) => ({
      subjectId,
      blockId,
      version,
      digest: digestOf(words),
    })),
    skipDuplicates: true,
  });
}

/** Remembers which figures stand in which block, and which plural category the words around them were written for. */
async function noteFigures(tx: Tx, subjectId: string, texts: Text[], at: Date) {
  const uses = texts.flatMap(({ locale, words }) =>
    Object.entries(words).flatMap(([blockId, block]) => figuresIn(block).map((reference) => ({ locale, blockId, ...reference }))),
  );
  if (uses.length === 0) return;
  const figures = await findFigures(tx, [...new Set(uses.map(({ slug }) => slug))]);
  await tx.figureUse.createMany({
    data: uses.map(({ locale, blockId, slug, forms }) => {
      const figure = figures.get(slug);
      if (!figure) {
        throw new Refusal('invalid', [{ path: `blocks.${blockId}`, message: `there is no figure "${slug}"` }]);
      }
      const { value } = figureValueOn(figure.values, isoDayOf(at));
      const category = isLocale(locale) ? writtenFor({ value, type: figure.type }, forms, locale) : null;
      return { subjectId, blockId, locale, figureId: figure.id, category };
    }),
    skipDuplicates: true,
  });
}

/** Figures by the slug a text calls them, present or former. One that is not public yet has no values. */
async function findFigures(tx: Tx, slugs: string[]) {
  const subjects = await tx.subject.findMany({
    where: { kind: 'figure', OR: [{ slug: { in: slugs } }, { formerSlugs: { some: { slug: { in: slugs } } } }] },
    select: {
      id: true,
      slug: true,
      formerSlugs: { select: { slug: true } },
      figure: { select: { type: true, values: true } },
    },
  });
  return new Map(
    subjects.flatMap(({ id, slug, formerSlugs, figure }) => {
      const found = { id, type: (figure?.type ?? 'number') as ReadFigure['type'], values: figure?.values ?? [] };
      return [slug, ...formerSlugs.map((former) => former.slug)].map((name) => [name, found] as const);
    }),
  );
}
