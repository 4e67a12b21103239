import 'server-only';
import { createHash } from 'node:crypto';
import { findStatement } from '#features/city/data.ts';
import { type Statement, statementPages } from '#features/city/open-pages.ts';
import { findEvent } from '#features/events/data.ts';
import { isHash } from '#features/files/address.ts';
import { findFile, findPicture } from '#features/files/data.ts';
import { listTerms } from '#features/glossary/data.ts';
import { findPage } from '#features/guidance/data.ts';
import { kindOf } from '#features/kinds.ts';
import { findLeaflet } from '#features/leaflets/data.ts';
import { activeNotices } from '#features/notices/data.ts';
import { findOffice, officeCards } from '#features/offices/data.ts';
import { checkStructure } from '#features/publishing/check-data.ts';
import { findWithdrawn } from '#features/publishing/data.ts';
import { folderOf, kindIn } from '#features/publishing/kind-names.ts';
import { readBlocks, textsIn } from '#features/publishing/read-blocks.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import type { RefusedLayer } from '#features/review/issue.ts';
import { type Loose, togetherWith } from '#features/review/together.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma, SubjectKind } from '#prisma/client/client.ts';
import type { Preview, PreviewPage, PreviewView } from './preview-view.ts';
import { rehearse } from './rehearsal.ts';

/** Runs in a transaction that a rehearsal rolls back. */
export const onStage = (run: (tx: Tx) => Promise<void>): Promise<void> =>
  db.$transaction(run, { timeout: 30_000, maxWait: 10_000 });

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of a token in an address only this is kept. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const looseFields = {
  id: true,
  subjectId: true,
  locale: true,
  number: true,
  state: true,
  authorId: true,
  togetherId: true,
} as const satisfies Prisma.RevisionSelect;

/** The ids of what is read in one go with a revision (see `togetherWith`), itself first; none where there is no such revision. In: anything at all. */
export async function idsTogether(revisionId: string, from: Tx = db): Promise<string[]> {
  if (!uuid.test(revisionId)) return [];
  const asked = await from.revision.findUnique({ where: { id: revisionId }, select: looseFields });
  if (!asked) return [];
  const others: Loose[] = await from.revision.findMany({
    where: {
      id: { not: asked.id },
      state: { in: ['draft', 'returned', 'inReview', 'approved'] },
      OR: [
        { subjectId: asked.subjectId, authorId: asked.authorId },
        ...(asked.togetherId ? [{ togetherId: asked.togetherId }] : []),
      ],
    },
    select: looseFields,
  });
  return togetherWith(asked, others).map(({ id }) => id);
}

/**
 * What readers of a language would see if a revision, and all that goes with it, were public now.
 * In: `on` names the page where something without a page of its own is looked at; the first one unless given.
 * Out: null where there is no such revision. Fails as publishing would: `invalid`.
 */
export async function findPreview(
  revisionId: string,
  locale: Locale,
  at: Date,
  on: string | null = null,
): Promise<Outcome<{ seen: Preview }> | null> {
  const ids = await idsTogether(revisionId);
  if (ids.length === 0) return null;
  const { subject } = await db.revision.findUniqueOrThrow({
    where: { id: ids[0] },
    select: { subject: { select: { id: true, kind: true, slug: true } } },
  });
  return rehearse(onStage, ids, at, async (tx) => viewOf(tx, subject, locale, at, on, await changedStatements(ids, tx)), {
    onNewBase: true,
  });
}

/** What is read in one go with a revision, to say why it cannot be shown; `german` names its blocks. */
export async function layersTogether(revisionId: string): Promise<{ layers: RefusedLayer[]; german: unknown }> {
  const rows = await db.revision.findMany({
    where: { id: { in: await idsTogether(revisionId) } },
    select: { locale: true, data: true, subjectId: true, subject: { select: { kind: true } } },
  });
  const proposed = rows.find(({ locale }) => locale === sourceLocale)?.data;
  const { data } = (await db.revision.findFirst({
    where: { subjectId: rows[0]?.subjectId ?? '', locale: sourceLocale, state: 'published' },
    select: { data: true },
  })) ?? { data: null };
  return {
    layers: rows.map(({ subject, locale, data: stored }) => ({ kind: subject.kind, locale, data: stored })),
    german: { blocks: { ...blocksOf(data), ...blocksOf(proposed) } },
  };
}

type Shown = { id: string; kind: SubjectKind; slug: string };

async function viewOf(
  tx: Tx,
  subject: Shown,
  locale: Locale,
  at: Date,
  on: string | null,
  statements: Statement[],
): Promise<Preview> {
  const from = { folder: folderOf[subject.kind], slug: subject.slug };
  const ownPath = kindOf(subject.kind).path(subject.slug);
  const withdrawn = ownPath && (await findWithdrawn(ownPath, locale, tx));
  if (withdrawn) return { subject: from, view: { kind: 'withdrawn', withdrawn, path: ownPath }, pages: [], on: null };
  if (subject.kind === 'figure') {
    const pages = await pagesWith(tx, subject.id);
    const page = pages.find((each) => each.on === on) ?? pages[0];
    const [folder = '', slug = ''] = page?.on.split('.') ?? [];
    const kind = kindIn(folder);
    const view: PreviewView = kind ? await pageOf(tx, kind, slug, locale, at) : { kind: 'nothing' };
    return { subject: from, view, pages, on: page?.on ?? null };
  }
  if (subject.kind === 'city') {
    const pages = statements.map((id): PreviewPage => ({ on: id, title: statementPages[id] }));
    const id = statements.find((each) => each === on) ?? statements[0];
    const view: PreviewView = id
      ? { kind: 'statement', id, statement: await findStatement(id, locale, tx) }
      : { kind: 'nothing' };
    return { subject: from, view, pages, on: id ?? null };
  }
  const view =
    subject.kind === 'notice'
      ? await noticeOf(tx, subject.id, locale, at)
      : await pageOf(tx, subject.kind, subject.slug, locale, at);
  return { subject: from, view, pages: [], on: null };
}

async function pageOf(tx: Tx, kind: SubjectKind, slug: string, locale: Locale, at: Date): Promise<PreviewView> {
  if (kind === 'guidance') {
    const page = await findPage(slug, locale, tx);
    if (!page || 'movedTo' in page) return { kind: 'missing' };
    const offices = await officeCards(page.offices, locale, tx);
    const { notices } = await activeNotices(locale, at, slug, tx);
    return { kind, page, offices, notices };
  }
  if (kind === 'office') {
    const office = await findOffice(slug, locale, tx);
    return !office || 'movedTo' in office ? { kind: 'missing' } : { kind, office };
  }
  if (kind === 'event') {
    const event = await findEvent(slug, locale, tx);
    return !event || 'movedTo' in event ? { kind: 'missing' } : { kind, event };
  }
  if (kind === 'leaflet') {
    const leaflet = await findLeaflet(slug, locale, tx);
    if (!leaflet || 'movedTo' in leaflet) return { kind: 'missing' };
    const centre = await tx.city.findFirst({ select: { centre: { select: { slug: true } } } });
    const [office] = await officeCards([leaflet.office ?? centre?.centre.slug ?? ''], locale, tx);
    return { kind, leaflet, office };
  }
  const term = (await listTerms(locale, '', tx)).find((each) => each.slug === slug);
  return term ? { kind: 'term', term } : { kind: 'nothing' };
}

async function noticeOf(tx: Tx, subjectId: string, locale: Locale, at: Date): Promise<PreviewView> {
  const row = await tx.notice.findUnique({
    where: { subjectId },
    select: { urgent: true, validTo: true, subject: { select: textsIn(locale) } },
  });
  const block = row && readBlocks(row.subject, locale, isoDayOf(at)).get('notice');
  return block ? { kind: 'notice', notices: [{ urgent: row.urgent, block, until: row.validTo }] } : { kind: 'nothing' };
}

/** Pages whose words mention a figure, by German title. */
async function pagesWith(tx: Tx, figureId: string): Promise<PreviewPage[]> {
  const subjects = await tx.subject.findMany({
    where: { figureUses: { some: { figureId } }, kind: { in: ['guidance', 'office', 'event', 'leaflet', 'term'] } },
    select: {
      kind: true,
      slug: true,
      blockTexts: { where: { locale: sourceLocale, blockId: { in: ['title', 'term'] } }, select: { title: true } },
    },
  });
  return subjects
    .map(({ kind, slug, blockTexts }) => ({ on: `${folderOf[kind]}.${slug}`, title: blockTexts[0]?.title ?? slug }))
    .toSorted((a, b) => a.title.localeCompare(b.title, sourceLocale));
}

/** Of the centre's statements those that the revisions change, all where none is. */
async function changedStatements(ids: string[], tx: Tx): Promise<Statement[]> {
  const revisions = await tx.revision.findMany({
    where: { id: { in: ids }, subject: { kind: 'city' } },
    select: { data: true, base: { select: { data: true } } },
  });
  const all = Object.keys(statementPages) as Statement[];
  const changed = all.filter((id) =>
    revisions.some(({ data, base }) => blocksOf(data)[id]?.body !== blocksOf(base?.data)[id]?.body),
  );
  return changed.length > 0 ? changed : all;
}

/** The revision a link shows and until when, where it still shows one. In: the token from an address, anything at all. */
export async function findPreviewLink(token: string, at: Date): Promise<{ revisionId: string; expiresAt: Date } | null> {
  return db.previewLink.findFirst({
    where: { tokenHash: hashOfToken(token), expiresAt: { gt: at } },
    select: { revisionId: true, expiresAt: true },
  });
}

/**
 * A picture that a link shows: one that the revisions name which are read with it, or one that is public anyway. Null for any other.
 * In: token and hash from an address, anything at all.
 */
export async function findPreviewPicture(token: string, hash: string, at: Date): ReturnType<typeof findPicture> {
  const link = await findPreviewLink(token, at);
  if (!link || !isHash(hash)) return null;
  const ids = await idsTogether(link.revisionId);
  const revisions = await db.revision.findMany({
    where: { id: { in: ids }, locale: null },
    select: { data: true, subject: { select: { kind: true } } },
  });
  const named = revisions.flatMap(({ data, subject }) => {
    const checked = checkStructure(kindOf(subject.kind), data);
    return (checked.ok && kindOf(subject.kind).files?.(checked.value)) || [];
  });
  return named.some((file) => file.hash === hash) || (await findFile(hash)) ? findPicture(hash) : null;
}

export type PreviewLinkView = { id: string; authorId: string; expiresAt: Date };

/** Links that show these revisions and have not expired, the one that lasts longest first. */
export const listPreviewLinks = (revisionIds: string[], at: Date): Promise<PreviewLinkView[]> =>
  db.previewLink.findMany({
    where: { revisionId: { in: revisionIds }, expiresAt: { gt: at } },
    orderBy: { expiresAt: 'desc' },
    select: { id: true, authorId: true, expiresAt: true },
  });
