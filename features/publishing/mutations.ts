import 'server-only';
import type { Author, Reviewer } from '#features/accounts/roles.ts';
import { systemId } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, SubjectKind } from '#prisma/client/client.ts';
import { insertRevisions } from './new-revision.ts';
import { publish, raisePublicVersion } from './publish.ts';
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
 * Fails: `invalid` when the slug is malformed, or is or once was another subject's.
 */
export async function renameSubject(editor: Author, subjectId: string, newSlug: string): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      if (!slugSchema.safeParse(newSlug).success) throw new Refusal('invalid', [{ path: 'slug', message: 'is malformed' }]);
      await raisePublicVersion(tx);
      const { kind, slug } = await tx.subject.findUniqueOrThrow({ where: { id: subjectId }, select: { kind: true, slug: true } });
      const [other, former] = await Promise.all([
        tx.subject.findUnique({ where: { kind_slug: { kind, slug: newSlug } }, select: { id: true } }),
        tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug: newSlug } } }),
      ]);
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
  const [known, published] = await Promise.all([
    tx.blockVersion.findMany({ where: { subjectId } }),
    tx.blockText.findMany({ where: { subjectId, locale: sourceLocale }, select: { blockId: true, version: true } }),
  ]);
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

/** Hands a draft over for review. Fails: `wrongState` when it is not the author's own open draft. */
export const submitRevision = (author: Author, id: string) =>
  step(author.id, 'submit', { id, authorId: author.id, state: { in: startsFrom.submit } }, { state: 'inReview', comment: '' });

/** Gives up a draft. Fails: `wrongState` when it is not the author's own open draft. */
export const discardRevision = (author: Author, id: string) =>
  step(author.id, 'discard', { id, authorId: author.id, state: { in: startsFrom.discard } }, { state: 'discarded' });

/** Sends a revision back to its author with a comment. Fails: `wrongState`. */
export const returnRevision = (reviewer: Reviewer, id: string, comment: string) =>
  step(reviewer.id, 'return', { id, state: { in: startsFrom.return } }, { state: 'returned', comment });

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

/**
 * A second person approves: the revision becomes public at once, or waits for `scheduledFor`.
 * In: `alone` true where the installation has switched four eyes off (audited, visible in the history).
 * Fails: `wrongState`, `samePerson`, `baseChanged`, `invalid`; nothing is changed then.
 */
export async function approveRevision(
  reviewer: Reviewer,
  { id, at, scheduledFor = null, alone = false }: { id: string; at: Date; scheduledFor?: Date | null; alone?: boolean },
): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const { authorId } = await tx.revision.findUniqueOrThrow({ where: { id }, select: { authorId: true } });
      if (authorId === reviewer.id && !alone) throw new Refusal('samePerson');
      const { count } = await tx.revision.updateMany({
        where: { id, state: { in: startsFrom.approve } },
        data: { state: 'approved', reviewerId: reviewer.id, approvedAlone: alone, scheduledFor },
      });
      if (count === 0) throw new Refusal('wrongState');
      await tx.auditEvent.create({
        data: { actorId: reviewer.id, action: 'approve', revisionId: id, details: { alone, scheduledFor } },
      });
      if (!scheduledFor || scheduledFor <= at) await publish(tx, [id], at);
      return {};
    }),
  );
}

/**
 * Publishes what was approved for an instant that has come. A revision that cannot be published any more (its base is no longer
 * the newest) goes back to its author with that reason as comment.
 * Out: how many became public and how many went back.
 */
export async function publishDue(at: Date): Promise<{ published: number; returned: number }> {
  const due = await db.revision.findMany({
    where: { state: 'approved', scheduledFor: { lte: at } },
    orderBy: { scheduledFor: 'asc' },
    select: { id: true },
  });
  const result = { published: 0, returned: 0 };
  for (const { id } of due) {
    const outcome = await refusable(() => db.$transaction(async (tx) => publish(tx, [id], at).then(() => ({}))));
    if (outcome.ok) result.published += 1;
    else if ((await step(systemId, 'return', { id, state: 'approved' }, { state: 'returned', comment: outcome.reason })).ok)
      result.returned += 1;
  }
  return result;
}
