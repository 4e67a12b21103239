import 'server-only';
import { mayCome } from '#features/accounts/may-come.ts';
import { db } from '#lib/db/client.ts';
import { digestOf } from './key.ts';

export type Purpose = 'invitation' | 'reset';

/** What a link still opens; `unknown` also when it was withdrawn, or the account may not sign in. */
export type LinkState = 'open' | 'used' | 'expired' | 'unknown';

/** Looks at a link without using it up: mail programs look at links too. */
export async function findLink(purpose: Purpose, key: string, at: Date): Promise<{ state: LinkState; email: string }> {
  const link = await db.accountLink.findFirst({
    where: { digest: digestOf(key), purpose, user: mayCome() },
    select: { usedAt: true, expiresAt: true, user: { select: { email: true } } },
  });
  if (!link) return { state: 'unknown', email: '' };
  return { state: link.usedAt ? 'used' : link.expiresAt <= at ? 'expired' : 'open', email: link.user.email };
}
