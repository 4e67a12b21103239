import 'server-only';
import { kindOf } from '#features/kinds.ts';
import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { Revision, SubjectKind } from '#prisma/client/client.ts';
import { checkStructure, checkText } from './check-data.ts';
import { Refusal } from './refusal.ts';

/** Which layer of which subject: `locale` null is the structure. */
export type Layer = { subjectId: string; locale: string | null };

type Beginning = Pick<Revision, 'authorId' | 'changeNote' | 'state'>;

/**
 * Writes a new revision on what is public now, with the next number of its layer.
 * Refuses (`invalid`) data that break the schema; null data propose to withdraw.
 */
export async function insertRevision(
  tx: Tx,
  { subjectId, locale }: Layer,
  data: unknown,
  rest: Beginning,
): Promise<{ id: string }> {
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
      data: complete ?? Prisma.DbNull,
      baseId: current?.id,
      ...rest,
    },
    select: { id: true },
  });
}

/** What is stored of a layer: a structure with its defaults written out, a text as it is. Refuses what the schema refuses. */
export function withDefaults(kind: SubjectKind, locale: string | null, data: unknown): Prisma.InputJsonValue {
  const checked = locale === null ? checkStructure(kindOf(kind), data) : checkText(locale, data);
  if (!checked.ok) throw new Refusal('invalid', checked.issues);
  return (locale === null ? checked.value : data) as Prisma.InputJsonValue;
}
