import 'server-only';
import type { Author, Reviewer } from '#features/accounts/roles.ts';
import { systemId } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, Revision, SubjectKind } from '#prisma/client/client.ts';
import { Prisma as PrismaRuntime } from '#prisma/client/client.ts';
import { checkStructure, checkText } from './check-data.ts';
import { publish, raisePublicVersion } from './publish.ts';
import { Refusal, refusable } from './refusal.ts';
import type { Outcome } from './refusal.ts';
import { startsFrom } from './steps.ts';
import { slug as slugSchema } from './text.ts';
import type { Words } from './text.ts';
import { nameMeanings } from './versions.ts';

/** Which layer of which subject: `locale` null is the structure. */
export type Layer = { subjectId: string; locale: string | null };

/** A new subject, not public until something of it is published. Fails (exception) when the slug is taken. */
export async function createSubject(author: Author, { kind, slug }: { kind: SubjectKind; slug: string }): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const subject = await tx.subject.create({ data: { kind, slug }, select: { id: true } });
    await tx.auditEvent.create({ data: { actorId: author.id, action: 'create', subjectId: subject.id, details: { kind, slug } } });
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
      if (other || (former && former.subjectId !== subjectId)) throw new Refusal('invalid', [{ path: 'slug', message: 'is taken' }]);
      if (former) await tx.formerSlug.delete({ where: { kind_slug: { kind, slug: newSlug } } });
      await tx.formerSlug.create({ data: { kind, slug, subjectId } });
      await tx.subject.update({ where: { id: subjectId }, data: { slug: newSlug } });
      const path = kindOf(kind).path(newSlug);
      if (path) await tx.searchEntry.updateMany({ where: { subjectId }, data: { path } });
      await tx.auditEvent.create({ data: { actorId: editor.id, action: 'rename', subjectId, details: { from: slug, to: newSlug } } });
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
  { subjectId, locale }: Layer,
  data: unknown,
  { changeNote = '', translationsStayValid = [] }: { changeNote?: string; translationsStayValid?: string[] } = {},
): Promise<Outcome<{ id: string }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const named = data === null || locale !== sourceLocale ? data : await nameDraft(tx, subjectId, data, translationsStayValid);
      return insertRevision(tx, { subjectId, locale }, named, { authorId: author.id, changeNote, state: 'draft' });
    }),
  );
}

type NewRevision = Pick<Revision, 'authorId' | 'changeNote' | 'state'>;

async function insertRevision(tx: Tx, { subjectId, locale }: Layer, data: unknown, rest: NewRevision): Promise<{ id: string }> {
  const { kind } = await tx.subject.findUniqueOrThrow({ where: { id: subjectId }, select: { kind: true } });
  const complete = data === null ? null : withDefaults(kind, locale, data);
  // One author at a time numbers the revisions of a subject.
  await tx.$executeRaw`SELECT 1 FROM subject WHERE id = ${subjectId}::uuid FOR UPDATE`;
  const [last, current] = await Promise.all([
    tx.revision.aggregate({ where: { subjectId, locale }, _max: { number: true } }),
    tx.revision.findFirst({ where: { subjectId, locale, state: 'published' }, select: { id: true } }),
  ]);
  return tx.revision.create({
    data: {
      subjectId,
      locale,
      number: (last._max.number ?? 0) + 1,
      data: complete ?? PrismaRuntime.DbNull,
      baseId: current?.id,
      ...rest,
    },
    select: { id: true },
  });
}

/** What is stored of a layer: a structure with its defaults written out, a text as it is. Refuses what the schema refuses. */
function withDefaults(kind: SubjectKind, locale: string | null, data: unknown): Prisma.InputJsonValue {
  const checked = locale === null ? checkStructure(kindOf(kind), data) : checkText(locale, data);
  if (!checked.ok) throw new Refusal('invalid', checked.issues);
  return (locale === null ? checked.value : data) as Prisma.InputJsonValue;
}

/** Gives every German block of a draft the number of its meaning. */
async function nameDraft(tx: Tx, subjectId: string, data: unknown, translationsStayValid: string[]) {
  const blocks = (data as { blocks?: Record<string, Words & { version?: number }> } | undefined)?.blocks ?? {};
  const words = Object.fromEntries(Object.entries(blocks).map(([id, { version: _, ...rest }]) => [id, rest]));
  const [known, published] = await Promise.all([
    tx.blockVersion.findMany({ where: { subjectId } }),
    tx.blockText.findMany({ where: { subjectId, locale: sourceLocale }, select: { blockId: true, version: true } }),
  ]);
  const byBlock = new Map(Object.keys(words).map((id) => [id, new Map(known.filter((row) => row.blockId === id).map((row) => [row.digest, row.version]))]));
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
async function step(actorId: string, action: string, where: Prisma.RevisionWhereInput & { id: string }, data: Prisma.RevisionUpdateManyMutationInput) {
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
      await tx.auditEvent.create({ data: { actorId: reviewer.id, action: 'approve', revisionId: id, details: { alone, scheduledFor } } });
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
    else if ((await step(systemId, 'return', { id, state: 'approved' }, { state: 'returned', comment: outcome.reason })).ok) result.returned += 1;
  }
  return result;
}

/** Everything of one subject that a content folder holds: the structure and the texts by language. */
export type SubjectContent = { kind: SubjectKind; slug: string; layers: { locale: string | null; data: unknown }[] };

/**
 * Publishes whole subjects as "system", through the same door, all or nothing: seed and import. Layers that are public already
 * in exactly this form are left alone.
 * Out: how many revisions became public. Fails: `invalid` with the subject in front of each path.
 */
export async function publishAsSystem(subjects: SubjectContent[], at: Date): Promise<Outcome<{ published: number }>> {
  return refusable(() =>
    db.$transaction(
      async (tx) => {
        // All subjects first: contents refer to each other in circles.
        const ids = new Map<SubjectContent, string>();
        for (const subject of subjects) ids.set(subject, await ensureSubject(tx, subject));
        let published = 0;
        for (const kind of inOrder(subjects)) published += await publishSubject(tx, ids.get(kind)!, kind, at);
        return { published };
      },
      { timeout: 300_000, maxWait: 10_000 },
    ),
  );
}

/** Figures first: texts note the numbers they were written for. */
const inOrder = (subjects: SubjectContent[]) => subjects.toSorted((a, b) => Number(b.kind === 'figure') - Number(a.kind === 'figure'));

async function ensureSubject(tx: Tx, { kind, slug }: SubjectContent): Promise<string> {
  const existing = await tx.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
  return (existing ?? (await tx.subject.create({ data: { kind, slug }, select: { id: true } }))).id;
}

async function publishSubject(tx: Tx, subjectId: string, { kind, slug, layers }: SubjectContent, at: Date): Promise<number> {
  try {
    const current = await tx.revision.findMany({ where: { subjectId, state: 'published' }, select: { locale: true, data: true } });
    const ids: string[] = [];
    for (const { locale, data } of layers) {
      const before = current.find((revision) => revision.locale === locale)?.data;
      if (before && sameJson(before, withDefaults(kind, locale, data))) continue;
      const { id } = await insertRevision(tx, { subjectId, locale }, data, { authorId: systemId, changeNote: '', state: 'approved' });
      ids.push(id);
    }
    if (ids.length > 0) await publish(tx, ids, at);
    return ids.length;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.reason,
      error.issues.map(({ path, message }) => ({ path: `${kind}/${slug}: ${path}`, message })),
    );
  }
}

/** Equal as JSON, whatever the order of keys (`jsonb` keeps none). */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sorted(entry)]));
}
