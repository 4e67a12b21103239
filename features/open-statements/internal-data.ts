import 'server-only';
import { titlesOf } from '#features/review/data.ts';
import { db } from '#lib/db/client.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { type ListedStatement, toOpenStatement } from './schema.ts';

const inOrder = { orderBy: { position: 'asc' } } satisfies Prisma.Subject$openStatementsArgs;

/**
 * Everything that waits for somebody to check it, subject by subject in the order of their files; at most some hundred. For staff rooms
 * only; the linter keeps public code away.
 */
export async function openStatements(): Promise<ListedStatement[]> {
  const subjects = await db.subject.findMany({
    where: { openStatements: { some: {} } },
    orderBy: [{ kind: 'asc' }, { slug: 'asc' }],
    select: { id: true, kind: true, slug: true, openStatements: inOrder },
  });
  const titles = await titlesOf(subjects.map(({ id }) => id));
  return subjects.flatMap(({ openStatements: rows, ...subject }) =>
    rows.map((row) => ({ ...toOpenStatement(row), subject: { ...subject, title: titles.get(subject.id) ?? subject.slug } })),
  );
}
