import 'server-only';
import { db } from '#lib/db/client.ts';

/** What counsellors know of an office and the public does not. For staff rooms only; the linter keeps public code away. */
export async function findOfficeInternal(slug: string): Promise<{ note: string | null; directLine: string | null } | null> {
  return db.officeInternal.findFirst({ where: { subject: { kind: 'office', slug } }, select: { note: true, directLine: true } });
}
