import 'server-only';
import type { Staff } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';
import { deviceName } from './device-name.ts';

export type OwnSession = {
  id: string;
  /** The one this request belongs to. */
  current: boolean;
  browser: string | null;
  system: string | null;
  since: Date;
};

/** Where somebody is signed in, newest first. In: the key of the present session. */
export async function listSessions(staff: Staff, token: string): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: { userId: staff.id, expiresAt: { gt: new Date() } }, // better-auth's rows go by the real time
    orderBy: { createdAt: 'desc' },
    select: { id: true, token: true, userAgent: true, createdAt: true },
  });
  return sessions.map(({ id, token: own, userAgent, createdAt }) => ({
    id,
    current: own === token,
    ...deviceName(userAgent),
    since: createdAt,
  }));
}
