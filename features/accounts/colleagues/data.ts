import 'server-only';
import type { Administrator, Grant } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';
import type { Prisma } from '#prisma/client/client.ts';

/** `invited`: has not chosen a password yet. */
export type AccountState = 'active' | 'invited' | 'deactivated';

export type AccountEntry = {
  id: string;
  name: string;
  email: string;
  demo: boolean;
  state: AccountState;
  secondFactor: boolean;
  grants: Grant[];
  createdAt: Date;
  /** Of an invited person: until when the last link holds; null: there is none. */
  linkUntil: Date | null;
};

const fields = {
  id: true,
  name: true,
  email: true,
  demo: true,
  deactivatedAt: true,
  twoFactorEnabled: true,
  createdAt: true,
  roles: { select: { role: true, scope: true }, orderBy: [{ role: 'asc' }, { scope: 'asc' }] },
  accounts: { where: { password: { not: null } }, select: { id: true } },
  links: { where: { usedAt: null }, orderBy: { expiresAt: 'desc' }, take: 1, select: { expiresAt: true } },
} satisfies Prisma.UserSelect;

function toEntry(user: Prisma.UserGetPayload<{ select: typeof fields }>): AccountEntry {
  const { id, name, email, demo, createdAt, roles, accounts, links, deactivatedAt, twoFactorEnabled } = user;
  return {
    id,
    name,
    email,
    demo,
    createdAt,
    grants: roles,
    state: deactivatedAt ? 'deactivated' : accounts.length === 0 ? 'invited' : 'active',
    secondFactor: twoFactorEnabled === true,
    linkUntil: links[0]?.expiresAt ?? null,
  };
}

async function everyAccount(): Promise<AccountEntry[]> {
  const users = await db.user.findMany({ select: fields, orderBy: [{ name: 'asc' }, { email: 'asc' }] });
  return users.map(toEntry);
}

/** Every account, by name and address; nothing of passwords or factors. */
export const listAccounts = (_: Administrator): Promise<AccountEntry[]> => everyAccount();

/** The same for `npm run account`: whoever may run it on the server has the database anyway. */
export const listForCommand = (): Promise<AccountEntry[]> => everyAccount();

/** One account; null when there is none. */
export async function findAccount(_: Administrator, id: string): Promise<AccountEntry | null> {
  const user = await db.user.findUnique({ where: { id }, select: fields });
  return user && toEntry(user);
}
