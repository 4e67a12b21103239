import 'server-only';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { writtenFor } from '#features/figures/figure-words.ts';
import { isoDayOf } from '#lib/clock.ts';
import type { Tx } from '#lib/db/client.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import type { Revision } from '#prisma/client/client.ts';
import { checkText, figuresIn } from './check-data.ts';
import type { NumberedText } from './check-data.ts';
import type { ReadFigure } from './reading.ts';
import { Refusal } from './refusal.ts';
import { resolveWith } from './resolve.ts';
import { digestOf, mayBeNamed } from './versions.ts';

/**
 * Writes the public words of one language, in the publishing transaction. A block whose meaning stays keeps the instant since
 * which it is public. Refuses (`invalid`) what breaks the schema, a number that names another text, an unknown figure.
 */
export async function applyText(tx: Tx, { subjectId, data }: Revision, locale: string, at: Date) {
  const text = checkText(locale, data);
  if (!text.ok) throw new Refusal('invalid', text.issues);
  if (locale === sourceLocale) await nameBlocks(tx, subjectId, text.value);
  const before = await tx.blockText.findMany({
    where: { subjectId, locale },
    select: { blockId: true, version: true, since: true },
  });
  await tx.blockText.deleteMany({ where: { subjectId, locale } });
  await tx.blockText.createMany({
    data: Object.entries(text.value).map(([blockId, words]) => {
      const same = before.find((block) => block.blockId === blockId && block.version === words.version);
      return { subjectId, locale, blockId, ...words, since: same?.since ?? at };
    }),
  });
  await noteFigures(tx, subjectId, locale, text.value, at);
}

/** Checks and remembers which number names which German text. */
async function nameBlocks(tx: Tx, subjectId: string, text: NumberedText) {
  const rows = await tx.blockVersion.findMany({ where: { subjectId } });
  const published = await tx.blockText.findMany({
    where: { subjectId, locale: sourceLocale },
    select: { blockId: true, version: true },
  });
  const issues = Object.entries(text).filter(([id, { version, ...words }]) => {
    const known = new Map(rows.filter((row) => row.blockId === id).map((row) => [row.digest, row.version]));
    return !mayBeNamed(version, words, known, published.find((block) => block.blockId === id)?.version);
  });
  if (issues.length > 0) {
    throw new Refusal(
      'invalid',
      issues.map(([id]) => ({ path: `blocks.${id}.version`, message: 'this number names another text' })),
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
async function noteFigures(tx: Tx, subjectId: string, locale: string, text: NumberedText, at: Date) {
  if (!isLocale(locale)) return;
  const resolve = resolveWith(tx);
  await tx.figureUse.deleteMany({ where: { subjectId, locale } });
  for (const [blockId, words] of Object.entries(text)) {
    for (const { slug, forms } of figuresIn(words)) {
      const figureId = await resolve('figure', slug).catch((error: unknown) => {
        throw error instanceof Refusal
          ? new Refusal('invalid', [{ path: `blocks.${blockId}`, message: `there is no figure "${slug}"` }])
          : error;
      });
      const figure = await tx.figure.findUnique({ where: { subjectId: figureId }, select: { type: true, values: true } });
      const { value } = figureValueOn(figure?.values ?? [], isoDayOf(at));
      const category = writtenFor({ value, type: figure?.type as ReadFigure['type'] }, forms, locale);
      await tx.figureUse.createMany({ data: [{ subjectId, blockId, locale, figureId, category }], skipDuplicates: true });
    }
  }
}
