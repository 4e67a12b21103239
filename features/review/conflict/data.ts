import 'server-only';
import type { Staff } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { type ConflictPart, conflictParts } from './conflict.ts';

export type Conflict = {
  revisionId: string;
  subject: { id: string; kind: SubjectKind; slug: string };
  locale: string | null;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** The German words that name the blocks. */
  german: unknown;
  parts: ConflictPart[];
};

/** Somebody's own open proposal whose base is no longer public, beside what is; null where it is not theirs, not open or not overtaken. */
export async function findConflict(author: Pick<Staff, 'id'>, revisionId: string): Promise<Conflict | null> {
  const revision = await db.revision.findFirst({
    where: { id: revisionId, authorId: author.id, state: { in: ['draft', 'returned', 'inReview'] } },
    select: {
      id: true,
      locale: true,
      data: true,
      baseId: true,
      base: { select: { data: true } },
      subject: { select: { id: true, kind: true, slug: true } },
    },
  });
  if (!revision || revision.data === null) return null;
  const { locale, subject, baseId, data: mine } = revision;
  const current = await db.revision.findMany({
    where: { subjectId: subject.id, state: 'published' },
    select: { id: true, locale: true, data: true },
  });
  const theirs = current.find((each) => each.locale === locale);
  if (!theirs || theirs.id === baseId) return null;
  const base = revision.base?.data ?? null;
  const german = current.find((each) => each.locale === sourceLocale)?.data ?? null;
  const parts = conflictParts(locale, base, mine, theirs.data);
  return { revisionId: revision.id, subject, locale, base, mine, theirs: theirs.data, german, parts };
}
