import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { db } from '#lib/db/client.ts';
import { auth } from './auth.ts';
import { mayCome } from './may-come.ts';
import type { Staff } from './roles.ts';

/** The session of this request, as the database knows it at this moment; null when there is none. */
export const currentSession = cache(async () => auth().api.getSession({ headers: await headers() }));

/**
 * Who sends this request: read from the database every time, so that a changed role or a sign-out counts at once.
 * Out: null when nobody is signed in, or the account is deactivated.
 */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const session = await currentSession();
  if (!session) return null;
  const user = await db.user.findUnique({
    where: { id: session.user.id, ...mayCome() },
    select: {
      id: true,
      name: true,
      email: true,
      demo: true,
      twoFactorEnabled: true,
      roles: { select: { role: true, scope: true }, orderBy: [{ role: 'asc' }, { scope: 'asc' }] },
    },
  });
  if (!user) return null;
  const { roles: grants, twoFactorEnabled, ...person } = user;
  return { ...person, grants, secondFactor: twoFactorEnabled === true };
});
