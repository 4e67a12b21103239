import 'server-only';
import { kindOf } from '#features/kinds.ts';
import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { Revision, SubjectKind } from '#prisma/client/client.ts';
import { checkStructure, checkText } from './check-data.ts';
import { Refusal } from './refusal.ts';

/** A layer of a subject and what is proposed for it: `locale` null is the structure, `data` null proposes to withdraw. */
export type Proposal = { locale: string | null; data: unknown };

/** What else is known of new revisions: for the public, for withdrawals, for what one person publishes alone. */
type Beginning = Pick<Revision, 'authorId' | 'changeNote' | 'state'> &
  Partial<Pick<Revision, 'publicNote' | 'togetherId' | 'insteadId' | 'merges' | 'reviewerId' | 'approvedAlone'>>;

/**
 * Writes new revisions of a subject on what is public now, each with the next number of its layer.
 * Out: their ids, in the order of the proposals. Refuses (`invalid`) data that break the schema.
 */
export async function insertRevisions(
  tx: Tx,
  subjectId: string,
  proposals: Proposal[],
  beginning: Beginning,
): Promise<{ id: string }[]> {
  // One author at a time numbers the revisions of a subject.
  const [subject] = await tx.$queryRaw<{ kind: SubjectKind }[]>`
    SELECT kind::text AS kind FROM subject WHERE id = ${subjectId}::uuid FOR UPDATE`;
  if (!subject) throw new Error(`There is no subject ${subjectId}.`);
  const numbers = await tx.revision.groupBy({ by: 'locale', where: { subjectId }, _max: { number: true } });
  const current = await tx.revision.findMany({ where: { subjectId, state: 'published' }, select: { id: true, locale: true } });
  return tx.revision.createManyAndReturn({
    data: proposals.map(({ locale, data }) => ({
      subjectId,
      locale,
      number: (numbers.find((layer) => layer.locale === locale)?._max.number ?? 0) + 1,
      data: data === null ? Prisma.DbNull : withDefaults(subject.kind, locale, data),
      baseId: current.find((revision) => revision.locale === locale)?.id,
      ...beginning,
    })),
    select: { id: true },
  });
}

/** What is stored of a layer: a structure with its defaults written out, a text as it is. Refuses what the schema refuses. */
export function withDefaults(kind: SubjectKind, locale: string | null, data: unknown): Prisma.InputJsonValue {
  const checked = locale === null ? checkStructure(kindOf(kind), data) : checkText(locale, data);
  if (!checked.ok) throw new Refusal('invalid', checked.issues);
  return (locale === null ? checked.value : data) as Prisma.InputJsonValue;
}
