import 'server-only';
import { db } from '#lib/db/client.ts';
import type { SubjectKind } from '#prisma/client/client.ts';

/** Where a subject stands whose slug this once was; null when it never was one. A changed slug redirects for ever. */
export async function movedSubject(kind: SubjectKind, slug: string): Promise<{ movedTo: string } | null> {
  const former = await db.formerSlug.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { subject: { select: { slug: true } } },
  });
  return former && { movedTo: former.subject.slug };
}
