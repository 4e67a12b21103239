import 'server-only';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { setPassword } from '#features/accounts/links/mutations.ts';
import { noticeMail } from '#features/accounts/mails.ts';
import type { AccountOutcome } from '#features/accounts/outcome.ts';
import { type PasswordProblem, passwordProblem } from '#features/accounts/password-rule.ts';
import type { Staff } from '#features/accounts/roles.ts';
import { throttles } from '#features/accounts/sign-in/throttle.ts';
import { queueMail } from '#features/mail/mutations.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import { db } from '#lib/db/client.ts';

/** Signs one of somebody's own browsers out. Out: false when it is not the person's, or gone already. */
export async function endSession(staff: Staff, id: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id, userId: staff.id } });
  return count > 0;
}

/** Signs all of somebody's browsers out. */
export async function endAllSessions(staff: Staff): Promise<void> {
  await db.session.deleteMany({ where: { userId: staff.id } });
}

/**
 * Changes the own password and signs the person out everywhere, here too.
 * Fails: `wrong` when the present password is not right; `tooMany` after ten wrong ones at once; what is wrong with the new one;
 * `printedAccount` for one that a demonstration prints.
 */
export async function changeOwnPassword(
  staff: Staff,
  { present, next }: { present: string; next: string },
  { at, clock, locale }: { at: Date; clock: number; locale: StaffLocale },
): Promise<AccountOutcome<'wrong' | 'tooMany' | 'printedAccount' | PasswordProblem>> {
  if (isPrinted(staff.email)) return { ok: false, reason: 'printedAccount' };
  const problem = passwordProblem(next, staff.email);
  if (problem) return { ok: false, reason: problem };
  const knock = { account: staff.id, address: '', device: 'signed in' };
  if (!throttles().password.take(knock, clock)) return { ok: false, reason: 'tooMany' };
  const account = await db.account.findFirst({
    where: { userId: staff.id, providerId: 'credential' },
    select: { password: true },
  });
  if (!account?.password || !(await verifyPassword({ hash: account.password, password: present }))) {
    return { ok: false, reason: 'wrong' };
  }
  throttles().password.giveBack(knock);
  const hash = await hashPassword(next);
  await db.$transaction(async (tx) => {
    await setPassword(tx, staff.id, hash, at);
    await tx.auditEvent.create({ data: { actorId: staff.id, action: 'changePassword', details: { account: staff.id } } });
    await queueMail(tx, noticeMail({ to: staff.email, locale }, 'passwordChanged', at), at);
  });
  return { ok: true };
}

/**
 * Deletes sessions and steps of a sign-in that are over.
 * In: a real instant, not a demonstration's: these rows are better-auth's. Out: how many went.
 */
export async function deleteExpiredSessions(at: Date): Promise<number> {
  const over = { where: { expiresAt: { lte: at } } };
  const [sessions, steps] = await db.$transaction([db.session.deleteMany(over), db.verification.deleteMany(over)]);
  return sessions.count + steps.count;
}
