import 'server-only';
import { kindOf } from '#features/kinds.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import type { Subject } from '#prisma/client/client.ts';
import { checkStructure } from './check-data.ts';
import { Refusal } from './refusal.ts';
import { resolveWith } from './resolve.ts';

/** Writes the typed rows of a structure and its sources, in the publishing transaction. Refuses (`invalid`) what breaks the kind's rules. */
export async function applyStructure(tx: Tx, { id: subjectId, kind: kindName, sensitive }: Subject, data: unknown) {
  const kind = kindOf(kindName);
  const structure = checkStructure(kind, data);
  if (!structure.ok) throw new Refusal('invalid', structure.issues);
  await kind.remove(tx, subjectId);
  await kind.apply(tx, subjectId, structure.value, resolveWith(tx));
  if (kind.isSensitive(structure.value) !== sensitive) {
    await tx.subject.update({ where: { id: subjectId }, data: { sensitive: !sensitive } });
  }
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
