import 'server-only';
import { confirmationLasts } from '#features/tasks/task.ts';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { outgrownSince, useOfFigure } from '#features/publishing/read-blocks.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import { titleOf, wordsOfCopy } from '#features/review/titles.ts';
import { isoDay } from '#lib/days.ts';
import { db } from '#lib/db/client.ts';
import { isLocale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import type { LanguageState, ListRow } from './rows.ts';

const titleBlocks = ['title', 'term', 'notice', 'name'];

/** All entries of a kind, public or not, as lists show them. In: today (ISO day, city time). */
export async function listRows(kind: SubjectKind, today: string): Promise<ListRow[]> {
  const [subjects, languages] = await Promise.all([
    db.subject.findMany({
      where: { kind },
      select: {
        id: true,
        slug: true,
        sensitive: true,
        owner: { select: { id: true, name: true } },
        publications: { select: { locale: true, checkedOn: true, publishedAt: true } },
        blockTexts: { where: { locale: sourceLocale, blockId: { in: titleBlocks } }, select: { blockId: true, title: true } },
        revisions: {
          where: { state: { in: ['draft', 'returned', 'inReview', 'approved'] } },
          orderBy: { number: 'desc' },
          select: { locale: true, state: true, data: true },
        },
        statements: { select: { recheckBy: true } },
        withdrawal: { select: { at: true } },
        office: { select: { kind: true, name: true, confirmedOn: true } },
        guidancePage: { select: { group: true } },
        event: { select: { format: true } },
        figure: { select: { type: true, values: true } },
        term: { select: { german: true } },
        workingCopies: { select: { locale: true, data: true } },
      },
    }),
    languageStates(kind, today),
  ]);
  return subjects.map((subject): ListRow => {
    const { id, slug, sensitive, owner, publications, revisions, office } = subject;
    const german = blocksOf({
      blocks: Object.fromEntries(subject.blockTexts.map(({ blockId, title }) => [blockId, { title: title ?? undefined }])),
    });
    const draft =
      revisions.find(({ locale, data }) => locale === sourceLocale && data !== null)?.data ??
      wordsOfCopy(subject.workingCopies.find(({ locale }) => locale === sourceLocale));
    const words = Object.keys(german).length > 0 ? { blocks: german } : draft;
    const isPublic = publications.some(({ locale }) => locale === null);
    const changed = publications.map(({ publishedAt }) => publishedAt.getTime());
    return {
      id,
      slug,
      title: office?.name ?? subject.term?.german ?? titleOf(kind, slug, words),
      sensitive,
      isPublic,
      isWithdrawn: subject.withdrawal !== null,
      hasDraft: subject.workingCopies.length > 0 || revisions.some(({ state }) => state === 'draft' || state === 'returned'),
      inReview: revisions.some(({ state }) => state === 'inReview' || state === 'approved'),
      isChecked: publications.every(({ checkedOn }) => checkedOn !== null),
      languages: isPublic ? (languages.get(id) ?? []) : [],
      confirmedOn: isoDay(office?.confirmedOn ?? null),
      isOverdue: isPublic && isOverdue(subject, today),
      owner,
      group: subject.guidancePage?.group ?? office?.kind ?? subject.event?.format ?? subject.figure?.type ?? null,
      changedAt: changed.length > 0 ? new Date(Math.max(...changed)) : null,
    };
  });
}

type Dated = {
  office: { confirmedOn: Date | null } | null;
  figure: { values: Parameters<typeof figureValueOn>[0] } | null;
  statements: { recheckBy: Date | null }[];
};

/** Nobody has confirmed it in time, a source had to be read again, or no value holds today. */
function isOverdue({ office, figure, statements }: Dated, today: string): boolean {
  const at = Date.parse(`${today}T00:00:00Z`);
  const lasts = confirmationLasts * 24 * 60 * 60 * 1000;
  if (office && (office.confirmedOn === null || office.confirmedOn.getTime() + lasts <= at)) return true;
  if (figure && figureValueOn(figure.values, today).value === null) return true;
  return statements.some(({ recheckBy }) => recheckBy !== null && recheckBy.getTime() < at);
}

/** Blocks of translations around a figure that asks for another plural form today: they wait for a translator, as the page says. */
async function outgrownBlocks(kind: SubjectKind, today: string) {
  const uses = await db.figureUse.findMany({
    where: { subject: { kind }, locale: { not: sourceLocale }, category: { not: null } },
    select: { subjectId: true, ...useOfFigure },
  });
  return uses.filter((use) => isLocale(use.locale) && outgrownSince(use, use.locale, today) !== null);
}

/** How each language of the public entries of a kind stands to German, counted in blocks. In: today (ISO day, city time). */
async function languageStates(kind: SubjectKind, today: string): Promise<ReadonlyMap<string, LanguageState[]>> {
  const others = locales.filter((locale) => locale !== sourceLocale);
  const outgrown = await outgrownBlocks(kind, today);
  const rows = await db.$queryRaw<{ id: string; locale: Locale; blocks: number; behind: number; absent: number }[]>`
    SELECT german.subject_id AS id, language AS locale, count(*)::int AS blocks,
           count(*) FILTER (
             WHERE own.version <> german.version OR (german.subject_id::text, german.block_id, own.locale) IN (
               SELECT * FROM unnest(
                 ${outgrown.map(({ subjectId }) => subjectId)}::text[],
                 ${outgrown.map(({ blockId }) => blockId)}::text[],
                 ${outgrown.map(({ locale }) => locale)}::text[])))::int AS behind,
           count(*) FILTER (WHERE own.version IS NULL)::int AS absent
      FROM block_text AS german
      JOIN subject ON subject.id = german.subject_id AND subject.kind = ${kind}::subject_kind
     CROSS JOIN unnest(${others}::text[]) WITH ORDINALITY AS offered(language, place)
      LEFT JOIN block_text AS own
        ON own.subject_id = german.subject_id AND own.block_id = german.block_id AND own.locale = language
     WHERE german.locale = ${sourceLocale}
     GROUP BY german.subject_id, language, place
     ORDER BY place`;
  return Map.groupBy(rows, ({ id }) => id);
}

/** Who can look after an entry: whoever writes, by name. */
export const listOwners = (): Promise<{ id: string; name: string }[]> =>
  db.user.findMany({
    where: { deactivatedAt: null, roles: { some: { role: { in: ['editor', 'reviewer', 'translator', 'administrator'] } } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
