import 'server-only';
import { APIError } from 'better-auth/api';
import { auth } from '#features/accounts/auth.ts';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import type { AccountOutcome } from '#features/accounts/outcome.ts';
import type { Staff } from '#features/accounts/roles.ts';
import { throttles } from '#features/accounts/sign-in/throttle.ts';
import { db } from '#lib/db/client.ts';

type Confirmed = { password: string };
type Clocked = { headers: Headers; clock: number };

/**
 * Who is signed in shows the password again. Fails: `wrong`; `tooMany` after ten at once, of this person alone;
 * `printedAccount` for one that a demonstration prints: the next visitor must come in too.
 */
async function confirmed<T>(
  staff: Staff,
  clock: number,
  question: () => Promise<T>,
): Promise<AccountOutcome<'wrong' | 'tooMany' | 'printedAccount', { answer: T }>> {
  if (isPrinted(staff.email)) return { ok: false, reason: 'printedAccount' };
  const knock = { account: staff.id, address: '', device: 'signed in' };
  if (!throttles().password.take(knock, clock)) return { ok: false, reason: 'tooMany' };
  try {
    const answer = await question();
    throttles().password.giveBack(knock);
    return { ok: true, answer };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, reason: 'wrong' };
    throw error;
  }
}

/** Begins to set a second factor up: makes the secret that the app will know. Asked again before it is confirmed, another one. */
export const beginSecondFactor = (staff: Staff, { password }: Confirmed, { headers, clock }: Clocked) =>
  confirmed(staff, clock, () => auth().api.enableTwoFactor({ body: { password }, headers }));

/** The first code shows that the app knows the secret: from now on it is asked for. Fails: `wrong`, `tooMany`. */
export async function confirmSecondFactor(staff: Staff, code: string, { headers, clock }: Clocked) {
  const outcome = await confirmed(staff, clock, () =>
    auth().api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers }),
  );
  if (outcome.ok)
    await db.auditEvent.create({ data: { actorId: staff.id, action: 'secondFactor', details: { account: staff.id } } });
  return outcome;
}

/** Makes ten new recovery codes; those of before do not count any more. Fails: see `confirmed`. */
export async function renewRecoveryCodes(staff: Staff, { password }: Confirmed, { headers, clock }: Clocked) {
  const outcome = await confirmed(staff, clock, () => auth().api.generateBackupCodes({ body: { password }, headers }));
  if (!outcome.ok) return outcome;
  await db.twoFactor.updateMany({ where: { userId: staff.id }, data: { codesKeptAt: null } });
  await db.auditEvent.create({ data: { actorId: staff.id, action: 'recoveryCodes', details: { account: staff.id } } });
  return outcome;
}

/** The person has kept the recovery codes: they are not shown any more. */
export async function keepRecoveryCodes(staff: Staff, at: Date): Promise<void> {
  await db.twoFactor.updateMany({ where: { userId: staff.id, codesKeptAt: null }, data: { codesKeptAt: at } });
}
