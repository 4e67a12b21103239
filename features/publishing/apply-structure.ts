import 'server-only';
import { kindOf } from '#features/kinds.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import type { Revision, Subject } from '#prisma/client/client.ts';
import { checkStructure } from './check-data.ts';
import { Refusal } from './refusal.ts';
import { resolveWith } from './resolve.ts';

/** Writes the typed rows of a structure and its sources, in the publishing transaction. Refuses (`invalid`) what breaks the kind's rules. */
export async function applyStructure(tx: Tx, { subject, subjectId, data }: Revision & { subject: Subject }) {
  const kind = kindOf(subject.kind);
  const structure = checkStructure(kind, data);
  if (!structure.ok) throw new Refusal('invalid', structure.issues);
  await kind.remove(tx, subjectId);
  await kind.apply(tx, subjectId, structure.value, resolveWith(tx));
  await tx.subject.update({ where: { id: subjectId }, data: { sensitive: kind.isSensitive(structure.value) } });
  await tx.statement.deleteMany({ where: { subjectId } });
  await tx.statement.createMany({
    data: kind.sources(structure.value).map(({ blockId, source }, position) => ({
      subjectId,
      blockId,
      position,
      sourceName: source.name,
      sourceUrl: source.url,
      sourceDate: source.date,
      confidence: source.confidence,
      recheckBy: utcDay(source.recheckBy),
    })),
  });
}
