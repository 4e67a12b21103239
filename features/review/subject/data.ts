import 'server-only';
import { kindOf } from '#features/kinds.ts';
import { checkStructure } from '#features/publishing/check-data.ts';
import { referencesTo } from '#features/publishing/references.ts';
import { namesOf, titlesOf } from '#features/review/data.ts';
import { type ToldOfRevision, toldOfRevision } from '#features/review/review.ts';
import { titleOf, wordsOfCopy } from '#features/review/titles.ts';
import { db } from '#lib/db/client.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Revision, SubjectKind } from '#prisma/client/client.ts';

type OpenRevision = Pick<Revision, 'id' | 'state' | 'authorId' | 'changeNote' | 'createdAt' | 'scheduledFor'> & {
  author: string;
  withdraws: boolean;
  /** Something else became public since it was begun. */
  isOvertaken: boolean;
};

/** How one layer of an entry stands; `locale` null: the facts. */
export type LayerView = {
  locale: string | null;
  /** Null while it is not public. `checkedBy` null: nobody yet. */
  published: { id: string; since: Date; checkedBy: string | null; alone: boolean } | null;
  open: OpenRevision[];
  /** Who has begun something and not handed it over. */
  writing: string[];
  /** Blocks that are older than the German text, and blocks that are not there. */
  behind: number;
  absent: number;
};

export type SubjectView = {
  id: string;
  kind: SubjectKind;
  slug: string;
  title: string;
  sensitive: boolean;
  owner: { id: string; name: string } | null;
  /** Public address without the language; null for kinds without pages of their own. */
  path: string | null;
  isPublic: boolean;
  /** Something of it was public once: it can be withdrawn, never deleted. */
  wasPublic: boolean;
  withdrawal: { at: Date; note: string; redirects: boolean; instead: string | null } | null;
  formerSlugs: string[];
  layers: LayerView[];
  /** Public entries that refer to it. */
  references: { id: string; kind: SubjectKind; slug: string; title: string }[];
};

/** Everything about one entry, public or not. A former slug leads nowhere here: staff sees the present one. Null where there is none. */
export async function findSubject(kind: SubjectKind, slug: string): Promise<SubjectView | null> {
  const subject = await db.subject.findUnique({
    where: { kind_slug: { kind, slug } },
    select: {
      id: true,
      sensitive: true,
      owner: { select: { id: true, name: true } },
      formerSlugs: { select: { slug: true } },
      withdrawal: { select: { at: true, note: true, redirects: true, instead: { select: { slug: true } } } },
      publications: { select: { locale: true, publishedAt: true, revision: { select: revisionFields } } },
      revisions: {
        where: { state: { in: ['draft', 'returned', 'inReview', 'approved'] } },
        orderBy: { number: 'asc' },
        select: {
          ...revisionFields,
          baseId: true,
          locale: true,
          state: true,
          changeNote: true,
          createdAt: true,
          scheduledFor: true,
        },
      },
      workingCopies: { select: { authorId: true, locale: true, data: true } },
      blockTexts: { select: { blockId: true, locale: true, version: true, title: true } },
      _count: { select: { revisions: { where: { state: { in: ['published', 'superseded'] } } } } },
    },
  });
  if (!subject) return null;
  const { id, publications, revisions, workingCopies, blockTexts, withdrawal } = subject;
  const references = await referencesTo(db, id);
  const [names, titles] = await Promise.all([
    namesOf([
      ...publications.map(({ revision }) => revision.reviewerId),
      ...revisions.map(({ authorId }) => authorId),
      ...workingCopies.map(({ authorId }) => authorId),
    ]),
    titlesOf(references.map((reference) => reference.id)),
  ]);
  const nameOf = (person: string) => names.get(person) ?? person;
  const published = (locale: string | null) => publications.find((each) => each.locale === locale);
  const german =
    revisions.findLast(({ locale, data }) => locale === sourceLocale && data !== null)?.data ??
    wordsOfCopy(workingCopies.find(({ locale }) => locale === sourceLocale));
  const structure = published(null)?.revision.data ?? revisions.findLast(({ locale }) => locale === null)?.data;
  const checked = checkStructure(kindOf(kind), structure);
  const source = blockTexts.filter(({ locale }) => locale === sourceLocale);
  const layers = [null, ...locales].map((locale): LayerView => {
    const publication = published(locale);
    const own = new Map(blockTexts.filter((row) => row.locale === locale).map((row) => [row.blockId, row.version]));
    const isTranslation = locale !== null && locale !== sourceLocale;
    return {
      locale,
      published: publication
        ? {
            id: publication.revision.id,
            since: publication.publishedAt,
            checkedBy: publication.revision.reviewerId && nameOf(publication.revision.reviewerId),
            alone: publication.revision.approvedAlone,
          }
        : null,
      open: revisions
        .filter((revision) => revision.locale === locale)
        .map(({ data, baseId, ...revision }) => ({
          ...revision,
          author: nameOf(revision.authorId),
          withdraws: data === null,
          isOvertaken: revision.state !== 'approved' && (publication?.revision.id ?? null) !== baseId,
        })),
      // The form of the German text also holds the facts.
      writing:
        locale === null ? [] : workingCopies.filter((copy) => copy.locale === locale).map(({ authorId }) => nameOf(authorId)),
      behind: isTranslation ? source.filter(({ blockId, version }) => (own.get(blockId) ?? version) !== version).length : 0,
      absent: isTranslation ? source.filter(({ blockId }) => !own.has(blockId)).length : 0,
    };
  });
  const publicWords = {
    blocks: Object.fromEntries(source.map(({ blockId, title }) => [blockId, { title: title ?? undefined }])),
  };
  const title = titleOf(kind, slug, source.length > 0 ? publicWords : german);
  return {
    id,
    kind,
    slug,
    title,
    sensitive: subject.sensitive || (checked.ok && kindOf(kind).isSensitive(checked.value)),
    owner: subject.owner,
    path: kindOf(kind).path(slug),
    isPublic: published(null) !== undefined,
    wasPublic: subject._count.revisions > 0,
    withdrawal: withdrawal && { ...withdrawal, instead: withdrawal.instead?.slug ?? null },
    formerSlugs: subject.formerSlugs.map((former) => former.slug),
    layers,
    references: [...new Map(references.map((reference) => [reference.id, reference])).values()].map(
      ({ id: from, kind: kindFrom, slug: slugFrom }) => ({
        id: from,
        kind: kindFrom,
        slug: slugFrom,
        title: titles.get(from) ?? slugFrom,
      }),
    ),
  };
}

const revisionFields = { id: true, authorId: true, reviewerId: true, approvedAlone: true, data: true } as const;

/** Other public entries of a kind by title: where a withdrawn one can send its readers, or be merged into. */
export async function listTargets(kind: SubjectKind, exceptId: string): Promise<{ slug: string; title: string }[]> {
  const subjects = await db.subject.findMany({
    where: { kind, id: { not: exceptId }, publications: { some: { locale: null } } },
    select: { id: true, slug: true },
  });
  const titles = await titlesOf(subjects.map(({ id }) => id));
  return subjects
    .map(({ id, slug }) => ({ slug, title: titles.get(id) ?? slug }))
    .toSorted((a, b) => a.title.localeCompare(b.title, sourceLocale));
}

/** One revision in the history of an entry. */
export type PastRevision = ToldOfRevision & { author: string; reviewer: string | null; data: unknown; withdraws: boolean };

/** Every revision of an entry, the newest first. */
export async function listHistory(subjectId: string): Promise<PastRevision[]> {
  const rows = await db.revision.findMany({
    where: { subjectId },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    select: { ...toldOfRevision, data: true, reviewerId: true },
  });
  const names = await namesOf(rows.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId]));
  return rows.map(({ reviewerId, ...row }) => ({
    ...row,
    author: names.get(row.authorId) ?? row.authorId,
    reviewer: reviewerId && (names.get(reviewerId) ?? reviewerId),
    withdraws: row.data === null,
  }));
}

/** What an entry is and where it stands, by its id; null where there is none. */
export const findNamed = (id: string): Promise<{ kind: SubjectKind; slug: string } | null> =>
  db.subject.findUnique({ where: { id }, select: { kind: true, slug: true } });
