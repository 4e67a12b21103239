import 'server-only';
import { db } from '#lib/db/client.ts';

/** What counsellors know of an office and the public does not. For staff rooms only; the linter keeps public code away. */
export async function findOfficeInternal(slug: string): Promise<{ note: string | null; directLine: string | null } | null> {
  return db.officeInternal.findFirst({ where: { subject: { kind: 'office', slug } }, select: { note: true, directLine: true } });
}

/** The same for all offices that have such notes, by slug. */
export async function deskInternals(): Promise<Record<string, { note: string | null; directLine: string | null }>> {
  const rows = await db.officeInternal.findMany({
    select: { note: true, directLine: true, subject: { select: { slug: true } } },
  });
  return Object.fromEntries(rows.map(({ subject, ...internal }) => [subject.slug, internal]));
}
