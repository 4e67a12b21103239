import 'server-only';
import { symmetricDecrypt } from 'better-auth/crypto';
import { auth } from '#features/accounts/auth.ts';
import type { Staff } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';
import { base32 } from './base32.ts';

/** How far somebody has come with the second factor. */
export type SecondFactor =
  | { state: 'none' }
  /** The app is to learn the secret: by the address in the square, or typed in. */
  | { state: 'begun'; secret: string; address: string }
  /** Recovery codes stand here until the person has kept them. */
  | { state: 'on'; codes: string[] | null; left: number };

/** The own second factor; nobody else's is ever shown. */
export async function ownSecondFactor(staff: Staff): Promise<SecondFactor> {
  const row = await db.twoFactor.findFirst({
    where: { userId: staff.id },
    select: { secret: true, verified: true, codesKeptAt: true },
  });
  if (!row) return { state: 'none' };
  if (row.verified) {
    const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: staff.id } });
    return { state: 'on', codes: row.codesKeptAt ? null : backupCodes, left: backupCodes.length };
  }
  const { secretConfig } = await auth().$context;
  const plain = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const secret = base32(new TextEncoder().encode(plain));
  const label = `${encodeURIComponent('Wegweiser')}:${encodeURIComponent(staff.email)}`;
  return { state: 'begun', secret, address: `otpauth://totp/${label}?secret=${secret}&issuer=Wegweiser&digits=6&period=30` };
}
