import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Author, Editor } from '#features/accounts/roles.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { draftRevision } from '#features/publishing/mutations.ts';
import { insertRevisions } from '#features/publishing/new-revision.ts';
import { referencesTo } from '#features/publishing/references.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, SubjectKind } from '#prisma/client/client.ts';
import { canBeMoved, ledElsewhere } from './references.ts';

type Named = { id: string; kind: SubjectKind; slug: string };

/** A subject that is public now; refuses `wrongState` where it is not. */
async function publicSubject(tx: Tx, where: { id: string } | { kind_slug: { kind: SubjectKind; slug: string } }): Promise<Named> {
  const subject = await tx.subject.findUnique({
    where,
    select: { id: true, kind: true, slug: true, publications: { where: { locale: null }, select: { locale: true } } },
  });
  if (!subject || subject.publications.length === 0) throw new Refusal('wrongState');
  const { id, kind, slug } = subject;
  return { id, kind, slug };
}

async function refuseSecond(tx: Tx, subjectId: string, locale: string | null) {
  const other = await tx.revision.findMany({
    where: { subjectId, locale, state: { in: ['inReview', 'approved'] } },
    select: { data: true },
  });
  if (other.some(({ data }) => data === null)) throw new Refusal('wrongState');
}

async function auditSubmit(tx: Tx, actorId: string, subjectId: string, revisionId: string) {
  await tx.auditEvent.create({ data: { actorId, action: 'submit', subjectId, revisionId } });
}

/**
 * Proposes to take an entry off the website, or one language of it. A second person decides, as on everything.
 * In: `publicNote`: what readers are told at the old address, in German; `instead`: slug of an entry of the same kind they are sent to.
 * Fails: `wrongState` when it is not public, or the same is proposed already; `invalid` when `instead` is not public, or German alone is to go.
 */
export async function proposeWithdrawal(
  author: Author,
  {
    subjectId,
    locale = null,
    publicNote = '',
    changeNote = '',
    instead = null,
  }: {
    subjectId: string;
    locale?: string | null;
    publicNote?: string;
    changeNote?: string;
    instead?: string | null;
  },
): Promise<Outcome<{ id: string }>> {
  if (!mayWrite(author, locale)) throw new Error(`${author.id} may not withdraw this.`);
  return refusable(() =>
    db.$transaction(async (tx) => {
      const subject = await publicSubject(tx, { id: subjectId });
      if (locale === sourceLocale)
        throw new Refusal('invalid', [{ path: 'locale', message: 'German is withdrawn with the whole page' }]);
      await refuseSecond(tx, subjectId, locale);
      const target = instead === null ? null : await targetOf(tx, subject, instead);
      const [revision] = await insertRevisions(tx, subjectId, [{ locale, data: null }], {
        authorId: author.id,
        state: 'inReview',
        changeNote,
        publicNote,
        insteadId: target?.id ?? null,
      });
      const id = revision?.id ?? '';
      await auditSubmit(tx, author.id, subjectId, id);
      return { id };
    }),
  );
}

async function targetOf(tx: Tx, subject: Named, slug: string): Promise<Named> {
  const target = await refusable(() => publicSubject(tx, { kind_slug: { kind: subject.kind, slug } }));
  if (!target.ok || target.id === subject.id) throw new Refusal('invalid', [{ path: 'instead', message: 'is not public' }]);
  return target;
}

/**
 * Proposes to merge an entry into another one of its kind: its address leads there for ever, its texts go, and everything public that
 * refers to it refers to the other one. All of it is one proposal.
 * Fails: `wrongState` and `invalid` as `proposeWithdrawal` does; `inUse` when something refers to it that cannot be led elsewhere (texts
 * that mention a figure), with what does in `issues`.
 */
export async function proposeMerge(
  editor: Editor,
  { subjectId, into, changeNote = '' }: { subjectId: string; into: string; changeNote?: string },
): Promise<Outcome<{ id: string }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const subject = await publicSubject(tx, { id: subjectId });
      const target = await targetOf(tx, subject, into);
      await refuseSecond(tx, subjectId, null);
      const togetherId = randomUUID();
      const beginning = { authorId: editor.id, state: 'inReview' as const, changeNote, togetherId };
      const references = await referencesTo(tx, subjectId);
      if (references.length > 0 && !canBeMoved(subject.kind)) {
        const issues = references.map(({ kind, slug }) => ({ path: `${kind}/${slug}`, message: 'still refers to it' }));
        throw new Refusal('inUse', issues);
      }
      const former = await tx.formerSlug.findMany({ where: { subjectId }, select: { slug: true } });
      const slugs = [subject.slug, ...former.map(({ slug }) => slug)];
      for (const id of new Set(references.map((reference) => reference.id))) {
        const { data } = await tx.revision.findFirstOrThrow({
          where: { subjectId: id, locale: null, state: 'published' },
          select: { data: true },
        });
        const moved = ledElsewhere(data, subject.kind, slugs, target.slug);
        const [revision] = await insertRevisions(tx, id, [{ locale: null, data: moved }], beginning);
        await auditSubmit(tx, editor.id, id, revision?.id ?? '');
      }
      const ending = { ...beginning, insteadId: target.id, merges: true };
      const [revision] = await insertRevisions(tx, subjectId, [{ locale: null, data: null }], ending);
      await auditSubmit(tx, editor.id, subjectId, revision?.id ?? '');
      return { id: revision?.id ?? '' };
    }),
  );
}

/**
 * Deletes an entry that was never public, with everything anybody has written for it; only the audit trail remembers.
 * Fails: `inUse` when anything of it was ever public or is approved.
 */
export async function deleteNeverPublic(editor: Editor, subjectId: string): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM subject WHERE id = ${subjectId}::uuid FOR UPDATE`; // nobody adds a revision meanwhile
      const subject = await tx.subject.findUnique({
        where: { id: subjectId },
        select: {
          kind: true,
          slug: true,
          _count: { select: { revisions: { where: { state: { in: ['approved', 'published', 'superseded'] } } } } },
        },
      });
      if (!subject) throw new Refusal('wrongState');
      if (subject._count.revisions > 0) throw new Refusal('inUse');
      await tx.revision.updateMany({ where: { subjectId }, data: { baseId: null } });
      await tx.revision.deleteMany({ where: { subjectId } });
      await tx.formerSlug.deleteMany({ where: { subjectId } });
      await tx.subject.delete({ where: { id: subjectId } });
      const { kind, slug } = subject;
      await tx.auditEvent.create({ data: { actorId: editor.id, action: 'delete', subjectId, details: { kind, slug } } });
      return {};
    }),
  );
}

/**
 * Brings back what a revision said, as a new draft of its author on what is public now. Blocks that say again what they once said get
 * their old numbers back, so their translations are current again.
 * Pressed twice it is one draft. Fails: `wrongState` when there is nothing to bring back, or nothing the author may write; `invalid` when
 * the kind's rules have changed since.
 */
export async function restoreRevision(author: Author, revisionId: string, changeNote: string): Promise<Outcome<{ id: string }>> {
  const revision = await db.revision.findUnique({
    where: { id: revisionId },
    select: { subjectId: true, locale: true, data: true, state: true },
  });
  const isPast = revision && revision.data !== null && ['published', 'superseded'].includes(revision.state);
  if (!isPast || !mayWrite(author, revision.locale)) return { ok: false, reason: 'wrongState', issues: [] };
  const { subjectId, locale, data } = revision;
  const before = await db.revision.findFirst({
    where: { subjectId, locale, authorId: author.id, state: 'draft', data: { equals: data as Prisma.InputJsonValue } },
    select: { id: true },
  });
  if (before) return { ok: true, id: before.id };
  return draftRevision(author, { subjectId, locale }, data, { changeNote });
}

/**
 * Brings back everything that a withdrawal has taken off the website, as drafts of an editor.
 * Out: how many drafts. Fails: `wrongState` when the entry is not withdrawn.
 */
export async function restoreWithdrawn(
  editor: Editor,
  subjectId: string,
  changeNote: string,
): Promise<Outcome<{ drafts: number }>> {
  const withdrawal = await db.withdrawal.findUnique({ where: { subjectId }, select: { subjectId: true } });
  if (!withdrawal) return { ok: false, reason: 'wrongState', issues: [] };
  const past = await db.revision.findMany({
    where: { subjectId, state: 'superseded' },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, locale: true, data: true },
  });
  const newest = [...Map.groupBy(past, ({ locale }) => locale).values()].flatMap(([first]) => first ?? []);
  let drafts = 0;
  for (const { id, data } of newest) {
    if (data === null) continue;
    const outcome = await restoreRevision(editor, id, changeNote);
    if (!outcome.ok) return outcome;
    drafts += 1;
  }
  return { ok: true, drafts };
}
