import 'server-only';
import type { Author } from '#features/accounts/roles.ts';
import { db, type Tx } from '#lib/db/client.ts';
import type { OpenStatement } from './schema.ts';

/** Makes these the open statements of a subject, in the importing transaction. */
export async function replaceOpenStatements(tx: Tx, subjectId: string, statements: OpenStatement[]): Promise<void> {
  await tx.openStatement.deleteMany({ where: { subjectId } });
  await tx.openStatement.createMany({
    data: statements.map(({ source, ...statement }, position) => ({
      subjectId,
      position,
      ...statement,
      sourceName: source?.name,
      sourceUrl: source?.url,
      sourceDate: source?.date,
    })),
  });
}

/**
 * Takes a statement off the list: it was checked, and stands in the text or was wrong. Out: whether it was still there; a second press
 * is harmless.
 */
export async function settleOpenStatement(
  editor: Author,
  { subjectId, id }: { subjectId: string; id: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.openStatement.deleteMany({ where: { subjectId, id } });
    if (count === 0) return false;
    await tx.auditEvent.create({ data: { actorId: editor.id, action: 'settle', subjectId, details: { statement: id } } });
    return true;
  });
}
