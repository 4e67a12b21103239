import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { mayCome } from '#features/accounts/may-come.ts';
import { noticeMail, resetMail } from '#features/accounts/mails.ts';
import type { AccountOutcome } from '#features/accounts/outcome.ts';
import { Refused, answered } from '#features/accounts/outcome.ts';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { type PasswordProblem, passwordProblem } from '#features/accounts/password-rule.ts';
import { systemId } from '#features/accounts/roles.ts';
import { queueMail } from '#features/mail/mutations.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import { type LinkState, type Purpose, findLink } from './data.ts';
import { digestOf, newKey } from './key.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const lifetime: Record<Purpose, number> = { invitation: 7 * day, reset: 2 * hour };
const resetsAnHour = 3;
const keptDays = 30;

/** Makes a link that sets a password, once. Out: its key, which is kept nowhere, and until when it holds. */
export async function makeLink(tx: Tx, userId: string, purpose: Purpose, at: Date): Promise<{ key: string; until: Date }> {
  const key = newKey();
  const until = new Date(at.getTime() + lifetime[purpose]);
  await tx.accountLink.create({ data: { digest: digestOf(key), userId, purpose, createdAt: at, expiresAt: until } });
  return { key, until };
}

/** Sets somebody's password and signs the person out everywhere; every other link goes too. */
export async function setPassword(tx: Tx, userId: string, hash: string, at: Date): Promise<void> {
  const account = await tx.account.findFirst({ where: { userId, providerId: 'credential' }, select: { id: true } });
  if (account) await tx.account.update({ where: { id: account.id }, data: { password: hash } });
  else
    await tx.account.create({ data: { id: randomUUID(), accountId: userId, userId, providerId: 'credential', password: hash } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } });
}

/**
 * Uses a link up: the person chooses a password, and, invited, says the name.
 * Out: the account. Fails with what the link is instead of open, or what is wrong with the password; the link is then unused.
 */
export async function followLink(
  purpose: Purpose,
  key: string,
  { name, password }: { name?: string; password: string },
  at: Date,
  locale: StaffLocale,
): Promise<AccountOutcome<Exclude<LinkState, 'open'> | PasswordProblem, { userId: string }>> {
  const { state, email } = await findLink(purpose, key, at);
  if (state !== 'open') return { ok: false, reason: state };
  const problem = passwordProblem(password, email);
  if (problem) return { ok: false, reason: problem };
  const hash = await hashPassword(password);
  return answered(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.accountLink.updateMany({
        where: { digest: digestOf(key), purpose, usedAt: null, expiresAt: { gt: at }, user: mayCome() },
        data: { usedAt: at },
      });
      if (count === 0) throw new Refused('used'); // pressed twice
      const { userId } = await tx.accountLink.findUniqueOrThrow({ where: { digest: digestOf(key) }, select: { userId: true } });
      await setPassword(tx, userId, hash, at);
      await tx.user.update({ where: { id: userId }, data: { emailVerified: true, ...(name && { name }) } });
      const action = purpose === 'invitation' ? 'acceptInvitation' : 'resetPassword';
      await tx.auditEvent.create({ data: { actorId: userId, action, details: { account: userId } } });
      if (purpose === 'reset') await queueMail(tx, noticeMail({ to: email, locale }, 'passwordChanged', at), at);
      return { userId };
    }),
  );
}

/**
 * Sends a link for a new password if the address belongs to somebody. Says nothing about that, and is not waited for: the answer to
 * the form must not tell either. At most three an hour; those sent before stay good, so nobody can use this to keep others out.
 */
export async function requestReset(email: string, locale: StaffLocale, at: Date): Promise<void> {
  const address = email.toLowerCase();
  if (isPrinted(address)) return;
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: address, ...mayCome(), accounts: { some: { password: { not: null } } } },
      select: { id: true },
    });
    if (!user) return;
    const lately = { userId: user.id, purpose: 'reset', createdAt: { gt: new Date(at.getTime() - hour) } };
    if ((await tx.accountLink.count({ where: lately })) >= resetsAnHour) return;
    const link = await makeLink(tx, user.id, 'reset', at);
    await queueMail(tx, resetMail({ to: address, locale }, link), at);
    await tx.auditEvent.create({ data: { actorId: systemId, action: 'requestReset', details: { account: user.id } } });
  });
}

/** Deletes links that ended 30 days ago or earlier; until then they can say why they do not open. Out: how many went. */
export async function deleteExpiredLinks(at: Date): Promise<number> {
  const { count } = await db.accountLink.deleteMany({ where: { expiresAt: { lte: new Date(at.getTime() - keptDays * day) } } });
  return count;
}
