import 'server-only';
import { createHash } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { auth } from '#features/accounts/auth.ts';
import { mayCome } from '#features/accounts/may-come.ts';
import type { AccountOutcome } from '#features/accounts/outcome.ts';
import { db } from '#lib/db/client.ts';
import { knownDevice } from './device.ts';
import { type Knock, throttles } from './throttle.ts';

/** What a request tells of who sends it. */
export type Visitor = {
  /** With the cookies. */
  headers: Headers;
  address: string;
  /** The cookie of a browser that has signed in before. */
  device: string | undefined;
};

const secret = () => process.env.WEGWEISER_SECRET ?? '';

/** Nobody has it: a sign-in with it takes as long as any other and fails. */
const nobody = 'nobody@wegweiser.invalid';

const wrong = { ok: false, reason: 'wrong' } as const;
const tooMany = { ok: false, reason: 'tooMany' } as const;
type SignInProblem = 'wrong' | 'tooMany';

/**
 * Signs somebody in, or, where there is a second factor, opens the step that asks for it. The cookies go with better-auth's answer.
 * In: `clock`: milliseconds that only go forward. Fails alike, and after the same work, for an address nobody has, a wrong password,
 * an account that is deactivated and a demonstration's account where there is no demonstration.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  { headers, address, device }: Visitor,
  clock: number,
): Promise<AccountOutcome<SignInProblem, { userId: string; secondFactor: boolean }>> {
  const account = email.toLowerCase();
  const user = await db.user.findUnique({ where: { email: account, ...mayCome() }, select: { id: true } });
  const knock: Knock = { account, address, device: knownDevice(secret(), user?.id ?? '', device) };
  if (!throttles().password.take(knock, clock)) return tooMany;
  const answer = await asked(() => auth().api.signInEmail({ body: { email: user ? account : nobody, password }, headers }));
  if (!answer || !user) return wrong;
  throttles().password.giveBack(knock);
  return { ok: true, userId: user.id, secondFactor: 'twoFactorRedirect' in answer };
}

/** Whose second step this is; null when no password came before it, or too long ago. */
async function halfSignedIn(headers: Headers): Promise<string | null> {
  const { name } = (await auth().$context).createAuthCookie('two_factor');
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  const [identifier = ''] = (value ?? '').split(/\.|%2E/i); // better-auth checks its signature
  const step = await db.verification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } }, select: { value: true } });
  if (!step) return null;
  const user = await db.user.findUnique({ where: { id: step.value, ...mayCome() }, select: { id: true } });
  return user?.id ?? null;
}

/**
 * The second step of a sign-in. In: six digits of the app, or a recovery code; either counts once.
 * Fails: `again` when the first step is missing or too long ago.
 */
export async function confirmSignIn(
  code: string,
  { headers, address, device }: Visitor,
  clock: number,
): Promise<AccountOutcome<SignInProblem | 'again', { userId: string }>> {
  const userId = await halfSignedIn(headers);
  if (!userId) return { ok: false, reason: 'again' };
  const knock: Knock = { account: userId, address, device: knownDevice(secret(), userId, device) };
  if (!throttles().code.take(knock, clock)) return tooMany;
  const digits = code.replace(/\s/g, '');
  const right = /^\d{6}$/.test(digits)
    ? (await claim(userId, digits)) && (await asked(() => auth().api.verifyTOTP({ body: { code: digits }, headers })))
    : await asked(() => auth().api.verifyBackupCode({ body: { code: code.trim() }, headers }));
  if (!right) return (await halfSignedIn(headers)) ? wrong : { ok: false, reason: 'again' };
  throttles().code.giveBack(knock);
  return { ok: true, userId };
}

const codeLivesMs = 2 * 60_000; // its half minute, and those before and after that are taken too

/** Whether a code of the app is tried for the first time: who looks over a shoulder cannot use it again (RFC 6238, 5.2). */
async function claim(userId: string, digits: string): Promise<boolean> {
  const id = createHash('sha256')
    .update(JSON.stringify(['code', userId, digits]))
    .digest('hex');
  const until = new Date(Date.now() + codeLivesMs);
  const claimed = await db.$queryRaw<unknown[]>`
    INSERT INTO staff_verification (id, identifier, value, expires_at, created_at, updated_at)
    VALUES (${id}, ${`code-${id}`}, '', ${until}, now(), now())
    ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at WHERE staff_verification.expires_at < now()
    RETURNING id`;
  return claimed.length === 1;
}

/** The answer; null when it is no. */
async function asked<T>(question: () => Promise<T>): Promise<T | null> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
