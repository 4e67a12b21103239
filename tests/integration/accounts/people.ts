import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Administrator, Grant, Staff } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';

export const password = 'vier Wörter im Regen';
let hash: Promise<string> | undefined;

/** An account that can sign in, made for one test. */
export async function person(
  grants: Grant[] = [],
  more: { demo?: boolean; deactivatedAt?: Date; name?: string } = {},
): Promise<Staff> {
  const id = randomUUID();
  const email = `${id.slice(0, 8)}@example.org`;
  hash ??= hashPassword(password);
  await db.user.create({
    data: {
      id,
      name: 'Anna Beispiel',
      email,
      roles: { create: grants },
      accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password: await hash } },
      ...more,
    },
  });
  return { id, name: 'Anna Beispiel', email, demo: more.demo ?? false, secondFactor: false, grants };
}

export const role = (...roles: Grant['role'][]): Grant[] => roles.map((each) => ({ role: each, scope: '' }));

/** Somebody who manages accounts. */
export const administrator = async () => (await person(role('administrator'))) as Staff & Administrator;

/** What was written down about an account. */
export const auditOf = async (account: string) => {
  const rows = await db.auditEvent.findMany({
    where: { details: { path: ['account'], equals: account } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action }) => action);
};
