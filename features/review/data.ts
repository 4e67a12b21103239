import 'server-only';
import { systemId } from '#features/accounts/roles.ts';
import { figureValueOn } from '#features/figures/figure-value.ts';
import { kindOf } from '#features/kinds.ts';
import { verdictsOn } from '#features/links/data.ts';
import { checkStructure, figuresIn } from '#features/publishing/check-data.ts';
import { readBlocks, textsIn } from '#features/publishing/read-blocks.ts';
import { cannotDoWithout, referencesTo } from '#features/publishing/references.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { isLocale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma, SubjectKind } from '#prisma/client/client.ts';
import { type BlocksIn, type ChangedBlock, type FigureState, type Findings, checklist, linksIn } from './checklist/checklist.ts';
import { pictureBlocks } from './diff/picture-blocks.ts';
import { blocksOf, textDiff } from './diff/text-diff.ts';
import { idsTogether, onStage } from './preview/data.ts';
import { rehearse } from './preview/rehearsal.ts';
import { type Remark, type Review, type ReviewLayer, type Titles, toldOfRevision } from './review.ts';
import { blockName, titleOf } from './titles.ts';

/** Names of colleagues by id; `system` and who is no longer known have none. */
export async function namesOf(ids: (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null && id !== systemId);
  const users = await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** What everything that can be referred to is called, in German. */
export async function findTitles(): Promise<Titles> {
  const subjects = await db.subject.findMany({
    where: { kind: { in: ['guidance', 'office', 'term', 'figure'] } },
    select: {
      kind: true,
      slug: true,
      office: { select: { name: true } },
      term: { select: { german: true } },
      blockTexts: { where: { locale: sourceLocale, blockId: 'title' }, select: { title: true } },
    },
  });
  return new Map(
    subjects.map(({ kind, slug, office, term, blockTexts }) => [
      `${kind} ${slug}`,
      office?.name ?? term?.german ?? blockTexts[0]?.title ?? slug,
    ]),
  );
}

const revisionFields = {
  ...toldOfRevision,
  subjectId: true,
  data: true,
  reviewerId: true,
  baseId: true,
  comment: true,
  scheduledFor: true,
  base: { select: { data: true } },
  instead: { select: { kind: true, slug: true, blockTexts: { where: { locale: sourceLocale } } } },
  comments: { orderBy: { at: 'asc' } },
  subject: { select: { id: true, kind: true, slug: true } },
} as const satisfies Prisma.RevisionSelect;

type Row = Prisma.RevisionGetPayload<{ select: typeof revisionFields }>;
type Public = { id: string; subjectId: string; locale: string | null; data: unknown };

/**
 * What is reviewed together with a revision, beside what it would replace, and its checklist for a day of publishing (ISO, city time).
 * Out: null where there is no such revision. In: `id` anything at all.
 */
export async function findReview(id: string, { at, day }: { at: Date; day: string }): Promise<Review | null> {
  const ids = await idsTogether(id);
  if (ids.length === 0) return null;
  const rows = await db.revision.findMany({ where: { id: { in: ids } }, select: revisionFields });
  const subjectIds = [...new Set(rows.map(({ subjectId }) => subjectId))];
  const [current, names] = await Promise.all([
    db.revision.findMany({
      where: { subjectId: { in: subjectIds }, state: 'published' },
      select: { id: true, subjectId: true, locale: true, data: true },
    }),
    namesOf(
      rows.flatMap(({ authorId, reviewerId, comments }) => [authorId, reviewerId, ...comments.map((each) => each.authorId)]),
    ),
  ]);
  const layers = rows
    .map((row) => toLayer(row, rows, current, names))
    .toSorted((a, b) => Number(b.id === id) - Number(a.id === id) || layerRank(a.locale) - layerRank(b.locale));
  const [first, ...others] = layers;
  if (!first) return null;
  const isOpen = ['draft', 'returned', 'inReview', 'approved'].includes(first.state);
  return {
    layers: [first, ...others],
    checklist: isOpen ? checklist(await findingsOn(layers, { at, day })) : null,
  };
}

/** Structure, German, then the others in their order. */
const layerRank = (locale: string | null) => (locale === null ? -1 : locales.findIndex((each) => each === locale));

function toLayer(row: Row, rows: Row[], current: Public[], names: ReadonlyMap<string, string>): ReviewLayer {
  const { subject, base, instead, comments, reviewerId, baseId, data, subjectId, ...revision } = row;
  const isPast = row.state === 'published' || row.state === 'superseded';
  const publicNow = (locale: string | null) => current.find((each) => each.subjectId === subjectId && each.locale === locale);
  const proposed = (locale: string | null) => rows.find((each) => each.subjectId === subjectId && each.locale === locale);
  const german = (proposed(sourceLocale) ?? publicNow(sourceLocale))?.data;
  const structure: unknown = proposed(null)?.data ?? publicNow(null)?.data;
  const checked = checkStructure(kindOf(subject.kind), structure);
  const germanBefore = publicNow(sourceLocale)?.data ?? german;
  return {
    ...revision,
    subject: {
      ...subject,
      title: titleOf(subject.kind, subject.slug, german ?? germanBefore),
      isPublic: publicNow(null) !== undefined,
    },
    author: names.get(row.authorId) ?? row.authorId,
    reviewer: reviewerId && (names.get(reviewerId) ?? reviewerId),
    before: isPast ? (base?.data ?? null) : (publicNow(row.locale)?.data ?? null),
    after: data,
    german: { blocks: { ...blocksOf(germanBefore), ...blocksOf(german) } },
    order: checked.ok
      ? kindOf(subject.kind)
          .blocks(checked.value)
          .map((block) => block.id)
      : [],
    pictures: pictureBlocks(structure),
    isOvertaken: !isPast && (publicNow(row.locale)?.id ?? null) !== baseId,
    instead: instead && { kind: instead.kind, title: titleOf(instead.kind, instead.slug, germanOf(instead.blockTexts)) },
    remarks: comments.map((each): Remark => ({ ...each, author: names.get(each.authorId) ?? each.authorId })),
  };
}

const germanOf = (rows: { blockId: string; title: string | null }[]) => ({
  blocks: Object.fromEntries(rows.map(({ blockId, title }) => [blockId, { title: title ?? undefined }])),
});

/** Looks at everything the checklist asks for, on the day of publishing. */
async function findingsOn(layers: ReviewLayer[], { at, day }: { at: Date; day: string }): Promise<Findings> {
  const changed = layers.flatMap(changedBlocks);
  const urls = [...new Set([...changed.flatMap(({ words }) => linksIn(words)), ...layers.flatMap(newAddresses)])];
  const ids = layers.map(({ id }) => id);
  const concerned = await concernedBy(layers);
  const [before, verdicts, references] = await Promise.all([
    lagging(db, concerned, day),
    verdictsOn(urls),
    Promise.all(layers.map(lostReferences)),
  ]);
  const slugs = [...new Set(changed.flatMap(({ words }) => figuresIn(words).map(({ slug }) => slug)))];
  const own = layers.flatMap(({ subject }) => (subject.kind === 'figure' ? [subject.slug] : []));
  const outcome = await rehearse(onStage, ids, at, async (tx) => ({
    after: await lagging(tx, concerned, day),
    figures: await figureStates(tx, [...slugs, ...own], day),
  }));
  const seen = outcome.ok ? outcome.seen : { after: new Map<string, Lag>(), figures: await figureStates(db, slugs, day) };
  const fresh = [...seen.after].filter(([key, { state }]) => before.get(key)?.state !== state).map(([, lag]) => lag);
  return {
    refusal: outcome.ok ? null : outcome,
    changed,
    pictures: layers.flatMap(({ pictures }) => pictures),
    links: urls.map((url) => ({ url, verdict: verdicts.get(url) ?? 'unknown' })),
    figures: seen.figures,
    stale: byPage(fresh.filter(({ state }) => state === 'sourceChanged')),
    missing: byPage(fresh.filter(({ state }) => state === 'missing')),
    references: references.flat(),
  };
}

function changedBlocks({ locale, before, after, order, german }: ReviewLayer): ChangedBlock[] {
  if (!locale || !isLocale(locale)) return [];
  return textDiff(before, after, order).flatMap(({ id, state, words }) =>
    state === 'removed' || words.length === 0
      ? []
      : [{ locale, id, name: blockName(id, blocksOf(german)), words: blocksOf(after)[id] ?? {} }],
  );
}

/** Addresses that a structure names and the one before did not. */
function newAddresses({ locale, before, after }: ReviewLayer): string[] {
  if (locale !== null) return [];
  const known = new Set(addressesIn(before));
  return addressesIn(after).filter((url) => !known.has(url));
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

/** The subjects themselves, and those whose words mention a figure among them. */
async function concernedBy(layers: ReviewLayer[]): Promise<string[]> {
  const own = layers.map(({ subject }) => subject.id);
  const users = await db.figureUse.findMany({
    where: { figureId: { in: own } },
    distinct: 'subjectId',
    select: { subjectId: true },
  });
  return [...new Set([...own, ...users.map(({ subjectId }) => subjectId)])];
}

type Lag = { page: string; locale: Locale; block: string; state: 'sourceChanged' | 'missing' };

/** Every block that readers of a language do not get as the German text has it; only languages a subject has a text in. */
async function lagging(from: Tx, subjectIds: string[], day: string): Promise<Map<string, Lag>> {
  const lags = new Map<string, Lag>();
  for (const locale of locales.filter((each) => each !== sourceLocale)) {
    const subjects = await from.subject.findMany({
      where: { id: { in: subjectIds }, publications: { some: { locale } } },
      select: { id: true, kind: true, slug: true, ...textsIn(locale) },
    });
    for (const subject of subjects) {
      const blocks = readBlocks(subject, locale, day);
      const words = Object.fromEntries([...blocks].map(([id, { german }]) => [id, german ?? {}]));
      const page = titleOf(subject.kind, subject.slug, { blocks: words });
      for (const [id, { freshness }] of blocks) {
        if (freshness.state === 'current') continue;
        lags.set(`${subject.id} ${locale} ${id}`, { page, locale, block: blockName(id, words), state: freshness.state });
      }
    }
  }
  return lags;
}

function byPage(lags: Lag[]): BlocksIn[] {
  const groups = Map.groupBy(lags, ({ page, locale }) => `${page} ${locale}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ page: first.page, locale: first.locale, blocks: group.map(({ block }) => block) }] : [];
  });
}

async function figureStates(from: Tx, slugs: string[], day: string): Promise<FigureState[]> {
  if (slugs.length === 0) return [];
  const subjects = await from.subject.findMany({
    where: { kind: 'figure', OR: [{ slug: { in: slugs } }, { formerSlugs: { some: { slug: { in: slugs } } } }] },
    select: {
      kind: true,
      slug: true,
      blockTexts: { where: { locale: sourceLocale } },
      figure: { select: { values: true } },
    },
  });
  return subjects.map(({ kind, slug, blockTexts, figure }) => {
    const { value, lastKnown } = figureValueOn(figure?.values ?? [], day);
    const state = value !== null ? 'valid' : lastKnown !== null ? 'expired' : 'unknown';
    return { title: titleOf(kind, slug, germanOf(blockTexts)), state };
  });
}

/** What would no longer mention a subject that goes. What cannot do without it is refused anyway. */
async function lostReferences({ locale, after, subject }: ReviewLayer): Promise<string[]> {
  if (locale !== null || after !== null) return [];
  const references = (await referencesTo(db, subject.id)).filter((reference) => !cannotDoWithout(reference));
  const titles = await titlesOf(references.map(({ id }) => id));
  return [...titles.values()];
}

/** What subjects are called by their public German words, by id. */
export async function titlesOf(ids: string[], from: Tx = db): Promise<ReadonlyMap<string, string>> {
  const subjects = await from.subject.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, slug: true, blockTexts: { where: { locale: sourceLocale } } },
  });
  return new Map(subjects.map(({ id, kind, slug, blockTexts }) => [id, titleOf(kind, slug, germanOf(blockTexts))]));
}

/** Something that waits for a review or for its hour. */
export type Waiting = {
  id: string;
  kind: SubjectKind;
  slug: string;
  title: string;
  layers: (string | null)[];
  state: 'inReview' | 'approved';
  authorId: string;
  author: string;
  changeNote: string;
  since: Date;
  scheduledFor: Date | null;
};

/** What waits for a review, then what waits for its hour, oldest first; what belongs together once. */
export async function listWaiting(): Promise<Waiting[]> {
  const rows = await db.revision.findMany({
    where: { state: { in: ['inReview', 'approved'] } },
    orderBy: [{ createdAt: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      subjectId: true,
      locale: true,
      state: true,
      data: true,
      authorId: true,
      togetherId: true,
      changeNote: true,
      createdAt: true,
      scheduledFor: true,
      subject: { select: { kind: true, slug: true } },
    },
  });
  const groups = Map.groupBy(rows, ({ id, state, subjectId, authorId, togetherId }) =>
    state === 'approved' ? (togetherId ?? id) : (togetherId ?? `${subjectId} ${authorId}`),
  );
  const [titles, names] = await Promise.all([
    titlesOf(rows.map(({ subjectId }) => subjectId)),
    namesOf(rows.map(({ authorId }) => authorId)),
  ]);
  return [...groups.values()]
    .flatMap((group): Waiting[] => {
      const first = group.find(({ locale }) => locale === null) ?? group[0];
      if (!first) return [];
      const { id, subjectId, state, authorId, changeNote, createdAt: since, scheduledFor } = first;
      const { kind, slug } = first.subject;
      const german = group.find(({ locale, data }) => locale === sourceLocale && data !== null)?.data;
      const known = titles.get(subjectId);
      return [
        {
          id,
          kind,
          slug,
          title: !known || known === slug ? titleOf(kind, slug, german) : known,
          layers: group.map(({ locale }) => locale),
          state: state === 'approved' ? 'approved' : 'inReview',
          authorId,
          author: names.get(authorId) ?? authorId,
          changeNote,
          since,
          scheduledFor,
        },
      ];
    })
    .toSorted((a, b) => Number(a.state === 'approved') - Number(b.state === 'approved'));
}
