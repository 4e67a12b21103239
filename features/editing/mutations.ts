import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Author, Editor } from '#features/accounts/roles.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { kindOf } from '#features/kinds.ts';
import { type FileUse, hashOf, isPdf, maxFileBytes } from '#features/files/check.ts';
import { storeFiles } from '#features/files/mutations.ts';
import { readPicture } from '#features/files/picture.ts';
import { proposeRevisions } from '#features/publishing/mutations.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { refusable } from '#features/publishing/refusal.ts';
import { sameJson } from '#lib/canonical-json.ts';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Prisma, SubjectKind } from '#prisma/client/client.ts';
import { type Desk, figureSlugs, publicTranslations, withStructureDefaults } from './data.ts';
import type { Base, Draft } from './draft.ts';
import type { Json } from './field.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { refusedProblem, structureProblems, wordProblems } from './problems.ts';
import { layersOf } from './proposal.ts';
import { wordBlocks } from './word-blocks.ts';

const json = (value: Draft | Base) => value as unknown as Prisma.InputJsonObject;
const asJson = (value: unknown) => value as Json;

export type Saved = { ok: true; version: number; at: Date } | { ok: false; reason: 'elsewhere' };

/**
 * Keeps what an author has typed.
 * In: the desk the form was made from, the draft, the number of the copy the form knows (0: none), and the instant.
 * Fails: `elsewhere` when the author's copy has gone on in another tab; what was to be saved is laid aside then, so nothing is lost.
 */
export async function saveCopy(
  author: Author,
  { subjectId, locale, base }: Pick<Desk, 'subjectId' | 'locale' | 'base'>,
  draft: Draft,
  { known, at }: { known: number; at: Date },
): Promise<Saved> {
  if (!mayWrite(author, locale)) throw new Error(`${author.id} may not write ${locale}.`);
  const own = { authorId: author.id, subjectId, locale };
  if (known === 0) {
    const { count } = await db.workingCopy.createMany({
      data: [{ ...own, data: json(draft), base: json(base), updatedAt: at }],
      skipDuplicates: true,
    });
    if (count === 1) return { ok: true, version: 1, at };
  }
  const { count } = await db.workingCopy.updateMany({
    where: { ...own, version: known },
    data: { data: json(draft), base: json(base), version: { increment: 1 }, updatedAt: at },
  });
  if (count === 1) return { ok: true, version: known + 1, at };
  const copy = await db.workingCopy.findUnique({ where: { authorId_subjectId_locale: own } });
  if (copy && sameJson(asJson(copy.data), asJson(draft))) return { ok: true, version: copy.version, at: copy.updatedAt };
  if (copy) {
    await db.workingCopy.update({ where: { authorId_subjectId_locale: own }, data: { aside: json(draft) } });
    return { ok: false, reason: 'elsewhere' };
  }
  // It was submitted or discarded in another tab: what is typed here begins anew.
  await db.workingCopy.create({ data: { ...own, data: json(draft), base: json(base), updatedAt: at } });
  return { ok: true, version: 1, at };
}

/** Forgets what an author has typed, as the form of that number knows it. Out: false when the copy has gone on in another tab. */
export async function discardCopy(
  author: Author,
  { subjectId, locale }: Pick<Desk, 'subjectId' | 'locale'>,
  known: number,
): Promise<boolean> {
  const own = { authorId: author.id, subjectId, locale };
  await db.workingCopy.deleteMany({ where: { ...own, version: known } });
  return (await db.workingCopy.count({ where: own })) === 0;
}

/**
 * Exchanges what was laid aside for what is open; the page shown next changes it back.
 * Out: false when the copy has gone on in another tab, or nothing was laid aside.
 */
export async function takeAside(
  author: Author,
  { subjectId, locale }: Pick<Desk, 'subjectId' | 'locale'>,
  { known, at }: { known: number; at: Date },
): Promise<boolean> {
  const own = { authorId: author.id, subjectId, locale };
  return db.$transaction(async (tx) => {
    const copy = await tx.workingCopy.findUnique({ where: { authorId_subjectId_locale: own } });
    if (!copy?.aside) return false;
    const { count } = await tx.workingCopy.updateMany({
      where: { ...own, version: known },
      data: {
        data: copy.aside,
        aside: copy.data as Prisma.InputJsonValue,
        version: { increment: 1 },
        updatedAt: at,
      },
    });
    return count === 1;
  });
}

/** Forgets copies nobody has touched for 60 days. Out: how many. For the nightly job. */
export async function forgetOldCopies(now: Date): Promise<number> {
  const { count } = await db.workingCopy.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - 60 * 86_400_000) } } });
  return count;
}

/** What keeps a draft from being submitted; empty when nothing does. */
export async function problemsOf(desk: Desk, draft: Draft): Promise<Problem[]> {
  const { kind, locale } = desk;
  const german = locale === sourceLocale;
  const structure = draft.structure ? structureProblems(kindOf(kind).schema, draft.structure) : [];
  const blocks = wordBlocks(kind, draft.structure ?? desk.structure);
  return [...wordProblems(blocks, draft.words, { german, figures: await figureSlugs() }), ...structure];
}

/**
 * Hands a draft over for review, all its layers at once, and forgets the copy.
 * Fails with what is wrong, each thing at its field; nothing is changed then.
 */
export async function submitDraft(
  author: Author,
  desk: Desk,
  draft: Draft,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const problems = await problemsOf(desk, draft);
  if (problems.length > 0) return { ok: false, problems };
  const { kind, locale, subjectId, base, published } = desk;
  const structure = draft.structure && withStructureDefaults(kind, draft.structure);
  const blocks = kindOf(kind).blocks(kindOf(kind).schema.parse(structure ?? withStructureDefaults(kind, desk.structure)));
  const layers = layersOf({
    locale,
    draft,
    base,
    blocks: blocks.map(({ id }) => id),
    structure,
    published: { ...published, structure: published.structure && withStructureDefaults(kind, published.structure) },
    translations: locale === sourceLocale ? await publicTranslations(subjectId) : [],
  });
  if (layers.length === 0) return { ok: false, problems: [{ field: 'form', code: 'nothingChanged' }] };
  const outcome: Outcome = await refusable(() =>
    db.$transaction(async (tx) => {
      const proposed = await proposeRevisions(tx, author, {
        subjectId,
        layers,
        changeNote: draft.note.trim(),
        publicNote: draft.publicNote.trim(),
        translationsStayValid: draft.stayValid,
      });
      await tx.workingCopy.deleteMany({ where: { authorId: author.id, subjectId, locale } });
      return proposed;
    }),
  );
  if (outcome.ok) return { ok: true };
  if (outcome.reason === 'baseChanged') return { ok: false, problems: [{ field: 'form', code: 'baseChanged' }] };
  return { ok: false, problems: outcome.issues.map(({ path, message }) => refusedProblem(path, message)) };
}

/**
 * Makes a subject and the first copy of its text; who makes it looks after it until somebody else is named.
 * Out: false when the slug is or was somebody's.
 */
export async function beginSubject(
  editor: Editor,
  { kind, slug, draft, at }: { kind: SubjectKind; slug: string; draft: Draft; at: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const former = await tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug } } });
    if (former) return false;
    const id = randomUUID();
    const { count } = await tx.subject.createMany({ data: [{ id, kind, slug, ownerId: editor.id }], skipDuplicates: true });
    if (count === 0) return false;
    await tx.auditEvent.create({ data: { actorId: editor.id, action: 'create', subjectId: id, details: { kind, slug } } });
    await tx.workingCopy.create({
      data: {
        authorId: editor.id,
        subjectId: id,
        locale: sourceLocale,
        data: json(draft),
        base: json({ structure: null, text: null }),
        updatedAt: at,
      },
    });
    return true;
  });
}

/**
 * Keeps an uploaded file; nothing becomes public by this. Of a picture only what shows it is kept.
 * Out: the hash of the bytes that are kept, or why it was not taken.
 */
export async function keepUpload(
  _editor: Editor,
  bytes: Uint8Array<ArrayBuffer>,
  use: FileUse,
  at: Date,
): Promise<{ ok: true; hash: string } | { ok: false; code: ProblemCode }> {
  const read = use === 'picture' ? readPicture(bytes) : readDocument(bytes);
  if (!read.ok) return { ok: false, code: read.reason };
  const file = { hash: hashOf(read.bytes), bytes: read.bytes };
  await db.$transaction(async (tx) => storeFiles(tx, [file], at));
  return { ok: true, hash: file.hash };
}

function readDocument(bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length > maxFileBytes) return { ok: false, reason: 'fileTooLarge' } as const;
  return isPdf(bytes) ? ({ ok: true, bytes } as const) : ({ ok: false, reason: 'notPdf' } as const);
}
