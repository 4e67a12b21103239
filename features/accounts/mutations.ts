import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { systemId } from './roles.ts';
import { db } from '#lib/db/client.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';

/** Makes the accounts of a demonstration. Does nothing where they are. */
export async function makeDemoAccounts(): Promise<void> {
  const password = await hashPassword(demoPassword);
  await db.$transaction(async (tx) => {
    for (const { name, email, grants } of demoAccounts) {
      if (await tx.user.findUnique({ where: { email }, select: { id: true } })) continue;
      const id = randomUUID();
      await tx.user.create({
        data: {
          id,
          name,
          email,
          emailVerified: true,
          demo: true,
          roles: { create: grants },
          accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password } },
        },
      });
      await tx.auditEvent.create({ data: { actorId: systemId, action: 'createAccount', details: { account: id, demo: true } } });
    }
  });
}
