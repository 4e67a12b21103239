import 'server-only';
import { systemId } from '#features/accounts/roles.ts';
import type { StoredFile } from '#features/files/check.ts';
import { storeFiles } from '#features/files/mutations.ts';
import { replaceOpenStatements } from '#features/open-statements/mutations.ts';
import type { OpenStatement } from '#features/open-statements/schema.ts';
import { sameJson } from '#lib/canonical-json.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { insertRevisions, withDefaults } from '#features/publishing/new-revision.ts';
import { publish } from '#features/publishing/publish.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';

/**
 * Everything of one subject that a content folder holds: the structure, the texts by language, the files the structure names, and what
 * is still to be checked about it (left out: whatever is open stays so).
 */
export type SubjectContent = {
  kind: SubjectKind;
  slug: string;
  layers: { locale: string | null; data: unknown }[];
  files?: StoredFile[];
  open?: OpenStatement[];
};

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
        for (const subject of figuresFirst(subjects)) published += await publishSubject(tx, ids.get(subject)!, subject, at);
        return { published };
      },
      { timeout: 300_000, maxWait: 10_000 },
    ),
  );
}

/** Texts note the numbers they were written for, so those must be there. */
const figuresFirst = (subjects: SubjectContent[]) =>
  subjects.toSorted((a, b) => Number(b.kind === 'figure') - Number(a.kind === 'figure'));

async function ensureSubject(tx: Tx, { kind, slug }: SubjectContent): Promise<string> {
  const existing = await tx.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
  return (existing ?? (await tx.subject.create({ data: { kind, slug }, select: { id: true } }))).id;
}

async function publishSubject(
  tx: Tx,
  subjectId: string,
  { kind, slug, layers, files = [], open }: SubjectContent,
  at: Date,
): Promise<number> {
  try {
    await storeFiles(tx, files, at);
    if (open) await replaceOpenStatements(tx, subjectId, open);
    const current = await tx.revision.findMany({
      where: { subjectId, state: 'published' },
      select: { locale: true, data: true },
    });
    const changed = layers.filter(({ locale, data }) => {
      const before = current.find((revision) => revision.locale === locale)?.data;
      return !before || !sameJson(before, withDefaults(kind, locale, data));
    });
    if (changed.length === 0) return 0;
    const beginning = { authorId: systemId, changeNote: '', state: 'approved' as const };
    const revisions = await insertRevisions(tx, subjectId, changed, beginning);
    await publish(
      tx,
      revisions.map(({ id }) => id),
      at,
    );
    return revisions.length;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.reason,
      error.issues.map(({ path, message }) => ({ path: `${kind}/${slug}: ${path}`, message })),
    );
  }
}
