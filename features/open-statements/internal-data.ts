import 'server-only';
import { db } from '#lib/db/client.ts';
import type { Prisma } from '#prisma/client/client.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { type OpenStatement, toOpenStatement } from './schema.ts';

const inOrder = { orderBy: { position: 'asc' } } satisfies Prisma.Subject$openStatementsArgs;

/**
 * Everything that waits for somebody to check it, subject by subject in the order of their files; at most some hundred. For staff rooms
 * only; the linter keeps public code away.
 */
export async function openStatements(): Promise<
  (OpenStatement & { subject: { id: string; kind: SubjectKind; slug: string } })[]
> {
  const subjects = await db.subject.findMany({
    where: { openStatements: { some: {} } },
    orderBy: [{ kind: 'asc' }, { slug: 'asc' }],
    select: { id: true, kind: true, slug: true, openStatements: inOrder },
  });
  return subjects.flatMap(({ openStatements: rows, ...subject }) => rows.map((row) => ({ ...toOpenStatement(row), subject })));
}
