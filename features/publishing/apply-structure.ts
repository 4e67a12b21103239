import 'server-only';
import { useOf } from '#features/files/check.ts';
import { kindOf } from '#features/kinds.ts';
import type { Tx } from '#lib/db/client.ts';
import { utcDay } from '#lib/days.ts';
import type { Subject } from '#prisma/client/client.ts';
import { checkStructure } from './check-data.ts';
import type { NamedFile } from './kind.ts';
import { Refusal } from './refusal.ts';
import { resolveWith } from './resolve.ts';

/** Writes the typed rows of a structure and its sources, in the publishing transaction. Refuses (`invalid`) what breaks the kind's rules. */
export async function applyStructure(tx: Tx, { id: subjectId, kind: kindName, sensitive }: Subject, data: unknown) {
  const kind = kindOf(kindName);
  const structure = checkStructure(kind, data);
  if (!structure.ok) throw new Refusal('invalid', structure.issues);
  await refuseWrongFiles(tx, kind.files?.(structure.value) ?? []);
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

async function refuseWrongFiles(tx: Tx, named: NamedFile[]) {
  if (named.length === 0) return;
  const stored = await tx.file.findMany({
    where: { hash: { in: named.map(({ hash }) => hash) } },
    select: { hash: true, mediaType: true },
  });
  const issues = named.flatMap(({ path, hash, use }) => {
    const file = stored.find((each) => each.hash === hash);
    if (!file) return [{ path, message: `there is no file ${hash}` }];
    return useOf(file.mediaType) === use ? [] : [{ path, message: use === 'picture' ? 'is no picture' : 'is not a PDF' }];
  });
  if (issues.length > 0) throw new Refusal('invalid', issues);
}
