import 'server-only';
import type { Counsellor } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';

/**
 * Puts a public office among a counsellor's favourites, or takes it away. In: the counsellor, the office's slug.
 * Fails: `unknown` when there is no such office. Doing it twice changes nothing.
 */
export async function setFavourite(
  { id: userId }: Counsellor,
  { office: slug, favourite }: { office: string; favourite: boolean },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const subject = await db.subject.findFirst({
    where: { kind: 'office', slug: slug.replaceAll('\0', ''), office: { isNot: null } },
    select: { id: true },
  });
  if (!subject) return { ok: false, reason: 'unknown' };
  const own = { userId, officeId: subject.id };
  if (favourite) await db.favouriteOffice.createMany({ data: own, skipDuplicates: true });
  else await db.favouriteOffice.deleteMany({ where: own });
  return { ok: true };
}
