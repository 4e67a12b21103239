import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Author, Reviewer } from '#features/accounts/roles.ts';
import { mayWrite, systemId } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, RevisionState, SubjectKind } from '#prisma/client/client.ts';
import { insertRevisions } from './new-revision.ts';
import { publishTogether, raisePublicVersion } from './publish.ts';
import { Refusal, refusable } from './refusal.ts';
import type { Outcome } from './refusal.ts';
import { startsFrom } from './steps.ts';
import { slug as slugSchema } from './text.ts';
import type { Words } from './text.ts';
import { nameMeanings } from './versions.ts';

/** A new subject, not public until something of it is published. Fails (exception) when the slug is taken. */
export async function createSubject(
  author: Author,
  { kind, slug }: { kind: SubjectKind; slug: string },
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const subject = await tx.subject.create({ data: { kind, slug }, select: { id: true } });
    await tx.auditEvent.create({
      data: { actorId: author.id, action: 'create', subjectId: subject.id, details: { kind, slug } },
    });
    return subject;
  });
}

/**
 * Gives a subject another slug; the former one leads there for ever. At once public, so the version rises.
 * Fails: `wrongState` when there is no such subject; `invalid` when the slug is malformed, or is or once was another subject's.
 */
export async function renameSubject(editor: Author, subjectId: string, newSlug: string): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      if (!slugSchema.safeParse(newSlug).success) throw new Refusal('invalid', [{ path: 'slug', message: 'is malformed' }]);
      await raisePublicVersion(tx);
      const subject = await tx.subject.findUnique({ where: { id: subjectId }, select: { kind: true, slug: true } });
      if (!subject) throw new Refusal('wrongState');
      const { kind, slug } = subject;
      const other = await tx.subject.findUnique({ where: { kind_slug: { kind, slug: newSlug } }, select: { id: true } });
      const former = await tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug: newSlug } } });
      if (other || (former && former.subjectId !== subjectId))
        throw new Refusal('invalid', [{ path: 'slug', message: 'is taken' }]);
      if (former) await tx.formerSlug.delete({ where: { kind_slug: { kind, slug: newSlug } } });
      await tx.formerSlug.create({ data: { kind, slug, subjectId } });
      await tx.subject.update({ where: { id: subjectId }, data: { slug: newSlug } });
      const path = kindOf(kind).path(newSlug);
      if (path) await tx.searchEntry.updateMany({ where: { subjectId }, data: { path } });
      await tx.auditEvent.create({
        data: { actorId: editor.id, action: 'rename', subjectId, details: { from: slug, to: newSlug } },
      });
      return {};
    }),
  );
}

/**
 * Begins a revision on what is public now, as a draft of `author`.
 * In: the layer and its data in the form of the content files; German blocks without `version` get one (see `nameMeanings`),
 * `translationsStayValid` lists blocks whose meaning did not change. `data` null proposes to withdraw.
 * Fails: `invalid` when the data breaks the schema (a draft may still lack words; that is checked when it is published).
 */
export async function draftRevision(
  author: Author,
  { subjectId, locale }: { subjectId: string; locale: string | null },
  data: unknown,
  { changeNote = '', translationsStayValid = [] }: { changeNote?: string; translationsStayValid?: string[] } = {},
): Promise<Outcome<{ id: string }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const named = data === null || locale !== sourceLocale ? data : await nameDraft(tx, subjectId, data, translationsStayValid);
      const beginning = { authorId: author.id, changeNote, state: 'draft' as const };
      const [{ id = '' } = {}] = await insertRevisions(tx, subjectId, [{ locale, data: named }], beginning);
      return { id };
    }),
  );
}

/** Gives every German block of a draft the number of its meaning. */
async function nameDraft(tx: Tx, subjectId: string, data: unknown, translationsStayValid: string[]) {
  const blocks = (data as { blocks?: Record<string, Words & { version?: number }> } | undefined)?.blocks ?? {};
  const words = Object.fromEntries(Object.entries(blocks).map(([id, { version: _, ...rest }]) => [id, rest]));
  const known = await tx.blockVersion.findMany({ where: { subjectId } });
  const published = await tx.blockText.findMany({
    where: { subjectId, locale: sourceLocale },
    select: { blockId: true, version: true },
  });
  const byBlock = new Map(
    Object.keys(words).map((id) => [
      id,
      new Map(known.filter((row) => row.blockId === id).map((row) => [row.digest, row.version])),
    ]),
  );
  const current = Object.fromEntries(published.map(({ blockId, version }) => [blockId, version]));
  const versions = nameMeanings(words, byBlock, current, new Set(translationsStayValid));
  return { blocks: Object.fromEntries(Object.entries(words).map(([id, rest]) => [id, { version: versions[id], ...rest }])) };
}

/**
 * Proposes layers of a subject together: structure and texts that belong to one change wait for review as one. The author's own
 * proposals for these layers that nobody has approved yet go. In the caller's transaction.
 * In: each layer with its data (see `draftRevision`) and the revision that was public when the author began.
 * Fails with a `Refusal`: `baseChanged` when something else was published meanwhile, `invalid` when the data breaks the schema.
 * Throws when the author may not write one of the layers.
 */
export async function proposeRevisions(
  tx: Tx,
  author: Author,
  { subjectId, layers, changeNote, publicNote = '', translationsStayValid = [] }: Proposals,
): Promise<{ ids: string[] }> {
  if (layers.some(({ locale }) => !mayWrite(author, locale))) throw new Error(`${author.id} may not write this.`);
  const named = await Promise.all(
    layers.map(async ({ locale, data }) => ({
      locale,
      data: locale === sourceLocale ? await nameDraft(tx, subjectId, data, translationsStayValid) : data,
    })),
  );
  await replaceOwn(
    tx,
    author.id,
    subjectId,
    layers.map(({ locale }) => locale),
  );
  const together = layers.length > 1 ? { togetherId: randomUUID() } : {};
  const beginning = { authorId: author.id, changeNote, publicNote, state: 'inReview' as const, ...together };
  const ids = (await insertRevisions(tx, subjectId, named, beginning)).map(({ id }) => id);
  const made = await tx.revision.findMany({ where: { id: { in: ids } }, select: { locale: true, baseId: true } });
  if (layers.some(({ locale, base }) => made.find((each) => each.locale === locale)?.baseId !== base)) {
    throw new Refusal('baseChanged');
  }
  await tx.auditEvent.createMany({
    data: ids.map((id) => ({ actorId: author.id, action: 'submit', subjectId, revisionId: id })),
  });
  return { ids };
}

/** Gives up what an author has proposed for these layers before, and what was proposed together with it. */
async function replaceOwn(tx: Tx, authorId: string, subjectId: string, locales: (string | null)[]) {
  const own = { subjectId, authorId, state: { in: startsFrom.replace } };
  const replaced = await tx.revision.findMany({
    where: { ...own, OR: locales.map((locale) => ({ locale })) },
    select: { id: true, togetherId: true },
  });
  if (replaced.length === 0) return;
  const together = replaced.flatMap(({ togetherId }) => togetherId ?? []);
  const all = { ...own, OR: [{ id: { in: replaced.map(({ id }) => id) } }, { togetherId: { in: together } }] };
  const gone = await tx.revision.findMany({ where: all, select: { id: true } });
  await tx.revision.updateMany({ where: all, data: { state: 'discarded' } });
  await tx.auditEvent.createMany({
    data: gone.map(({ id }) => ({ actorId: authorId, action: 'discard', subjectId, revisionId: id })),
  });
}

type Proposals = {
  subjectId: string;
  layers: { locale: string | null; data: unknown; base: string | null }[];
  changeNote: string;
  publicNote?: string;
  translationsStayValid?: string[];
};

/** Hands a draft over for review. Fails: `wrongState` when it is not the author's own open draft. */
export const submitRevision = (author: Author, id: string) =>
  step(author.id, 'submit', { id, authorId: author.id, state: { in: startsFrom.submit } }, { state: 'inReview', comment: '' });

/** Gives up a draft. Fails: `wrongState` when it is not the author's own open draft. */
export const discardRevision = (author: Author, id: string) =>
  step(author.id, 'discard', { id, authorId: author.id, state: { in: startsFrom.discard } }, { state: 'discarded' });

/** Sends a revision back to its author with a comment. Fails: `wrongState`. */
export const returnRevision = (reviewer: Reviewer, id: string, comment: string): Promise<Outcome> =>
  refusable(() => db.$transaction((tx) => returnTogether(tx, reviewer.id, [id], comment)));

/**
 * Sends revisions that were read together back to their author, all or none, in the caller's transaction.
 * Fails with a `Refusal`: `wrongState`.
 */
export async function returnTogether(
  tx: Tx,
  actorId: string,
  ids: string[],
  comment: string,
  states: RevisionState[] = startsFrom.return,
): Promise<object> {
  const { count } = await tx.revision.updateMany({
    where: { id: { in: ids }, state: { in: states } },
    data: { state: 'returned', comment, reviewerId: null, approvedAlone: false, scheduledFor: null },
  });
  if (count !== ids.length || count === 0) throw new Refusal('wrongState');
  const returned = await tx.revision.findMany({ where: { id: { in: ids } }, select: { id: true, subjectId: true } });
  await tx.auditEvent.createMany({
    data: returned.map(({ id, subjectId }) => ({ actorId, action: 'return', subjectId, revisionId: id })),
  });
  return {};
}

/** One change of state with its audit row; the rule stands in `where`, so a second press changes nothing. */
async function step(
  actorId: string,
  action: string,
  where: Prisma.RevisionWhereInput & { id: string },
  data: Prisma.RevisionUpdateManyMutationInput,
) {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.revision.updateMany({ where, data });
      if (count === 0) throw new Refusal('wrongState');
      const { subjectId } = await tx.revision.findUniqueOrThrow({ where: { id: where.id }, select: { subjectId: true } });
      await tx.auditEvent.create({ data: { actorId, action, subjectId, revisionId: where.id } });
      return {};
    }),
  );
}

/** What approves one or several revisions: `alone` where the installation has switched four eyes off (audited, visible in the history). */
type Approval = { at: Date; scheduledFor?: Date | null; alone?: boolean };

/**
 * A second person approves: the revision becomes public at once, or waits for `scheduledFor`.
 * Fails: `wrongState`, `samePerson`, `baseChanged`, `invalid`; nothing is changed then.
 */
export const approveRevision = (reviewer: Reviewer, { id, ...approval }: Approval & { id: string }): Promise<Outcome> =>
  refusable(() => db.$transaction((tx) => approveTogether(tx, reviewer, [id], approval)));

/**
 * Approves what was read together, all or none, in the caller's transaction; the revisions may be of several subjects.
 * Fails with a `Refusal` as `approveRevision` does.
 */
export async function approveTogether(
  tx: Tx,
  reviewer: Reviewer,
  ids: string[],
  { at, scheduledFor = null, alone = false }: Approval,
): Promise<object> {
  const revisions = await tx.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, authorId: true, subjectId: true },
  });
  const isOwn = revisions.some(({ authorId }) => authorId === reviewer.id);
  if (isOwn && !alone) throw new Refusal('samePerson');
  const { count } = await tx.revision.updateMany({
    where: { id: { in: ids }, state: { in: startsFrom.approve } },
    data: {
      state: 'approved',
      reviewerId: reviewer.id,
      approvedAlone: isOwn,
      scheduledFor,
      ...(ids.length > 1 && { togetherId: randomUUID() }),
    },
  });
  if (count !== ids.length || count === 0) throw new Refusal('wrongState');
  await tx.auditEvent.createMany({
    data: revisions.map(({ id, subjectId }) => ({
      actorId: reviewer.id,
      action: 'approve',
      subjectId,
      revisionId: id,
      details: { alone: isOwn, scheduledFor: scheduledFor?.toISOString() ?? null },
    })),
  });
  if (!scheduledFor || scheduledFor <= at) await publishTogether(tx, ids, at);
  return {};
}

/**
 * Publishes what was approved for an instant that has come, what was approved together in one go. What cannot be published any
 * more (its base is no longer the newest) goes back to its author with that reason as comment.
 * Out: how many revisions became public and how many went back.
 */
export async function publishDue(at: Date): Promise<{ published: number; returned: number }> {
  const due = await db.revision.findMany({
    where: { state: 'approved', scheduledFor: { lte: at } },
    orderBy: { scheduledFor: 'asc' },
    select: { id: true, togetherId: true },
  });
  const result = { published: 0, returned: 0 };
  for (const group of Map.groupBy(due, ({ id, togetherId }) => togetherId ?? id).values()) {
    const ids = group.map(({ id }) => id);
    const outcome = await refusable(() => db.$transaction((tx) => publishTogether(tx, ids, at).then(() => ({}))));
    if (outcome.ok) result.published += ids.length;
    else {
      const { reason } = outcome;
      const back = await refusable(() => db.$transaction((tx) => returnTogether(tx, systemId, ids, reason, ['approved'])));
      if (back.ok) result.returned += ids.length;
    }
  }
  return result;
}
