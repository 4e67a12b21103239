import 'server-only';
import { randomUUID } from 'node:crypto';
import { isPrinted } from '#features/accounts/demo-accounts.ts';
import { makeLink } from '#features/accounts/links/mutations.ts';
import { invitationMail, noticeMail } from '#features/accounts/mails.ts';
import { mayCome } from '#features/accounts/may-come.ts';
import type { AccountOutcome } from '#features/accounts/outcome.ts';
import { Refused, answered } from '#features/accounts/outcome.ts';
import type { Administrator, Grant } from '#features/accounts/roles.ts';
import { systemId } from '#features/accounts/roles.ts';
import { queueMail } from '#features/mail/mutations.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { readEnvironment } from '#lib/env.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';

/**
 * Why a change to an account is refused. `printedAccount`: one that a demonstration prints, which stays as it is for the next
 * visitor. `lastAdministrator`: nobody would be left to manage accounts. `gone`: no such account, or not in this state any more.
 */
export type ChangeProblem = 'printedAccount' | 'lastAdministrator' | 'gone';

const written = (tx: Tx, actorId: string, action: string, account: string, more: object = {}) =>
  tx.auditEvent.create({ data: { actorId, action, details: { account, ...more } } });

async function addAccount(
  tx: Tx,
  { name = '', email, grants }: { name?: string; email: string; grants: Grant[] },
  demo: boolean,
) {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Refused('emailTaken');
  const id = randomUUID();
  await tx.user.create({ data: { id, name, email, demo, roles: { create: grants } } });
  return id;
}

/**
 * Makes an account and sends its person a link to choose a password. What a demonstration invites ends with it.
 * Fails: `emailTaken`.
 */
export async function inviteColleague(
  administrator: Administrator,
  { email, grants, locale }: { email: string; grants: Grant[]; locale: StaffLocale },
  at: Date,
): Promise<AccountOutcome<'emailTaken', { id: string }>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      const id = await addAccount(tx, { email: email.toLowerCase(), grants }, readEnvironment().demo);
      await sendInvitation(tx, { id, email: email.toLowerCase(), locale }, at);
      await written(tx, administrator.id, 'invite', id, { grants });
      return { id };
    }),
  );
}

async function sendInvitation(tx: Tx, { id, email, locale }: { id: string; email: string; locale: StaffLocale }, at: Date) {
  const link = await makeLink(tx, id, 'invitation', at);
  await queueMail(tx, invitationMail({ to: email, locale }, link), at);
}

/** Somebody who was invited and has not chosen a password yet. @throws Refused('gone') for everybody else */
async function invited(tx: Tx, id: string): Promise<{ email: string }> {
  const user = await tx.user.findUnique({
    where: { id, deactivatedAt: null, accounts: { none: {} } },
    select: { email: true },
  });
  if (!user) throw new Refused('gone');
  return user;
}

/** Sends another link; those sent before do not open any more. Fails: `gone` when the person has come, or was withdrawn. */
export async function inviteAgain(
  administrator: Administrator,
  id: string,
  locale: StaffLocale,
  at: Date,
): Promise<AccountOutcome<ChangeProblem>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      const { email } = await invited(tx, id);
      await tx.accountLink.deleteMany({ where: { userId: id } });
      await sendInvitation(tx, { id, email, locale }, at);
      await written(tx, administrator.id, 'inviteAgain', id);
      return {};
    }),
  );
}

/** Takes an invitation back: the account goes, since nobody has used it. Fails: `gone` when the person has come. */
export async function withdrawInvitation(administrator: Administrator, id: string): Promise<AccountOutcome<ChangeProblem>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      await invited(tx, id);
      await tx.user.delete({ where: { id } });
      await written(tx, administrator.id, 'withdrawInvitation', id);
      return {};
    }),
  );
}

/** Changes one account in a transaction, unless it is a printed one, or nobody would be left to manage accounts. */
async function change(id: string, work: (tx: Tx, email: string) => Promise<unknown>): Promise<AccountOutcome<ChangeProblem>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('staff_account'))`; // two administrators, each removing the other
      const user = await tx.user.findUnique({ where: { id }, select: { email: true } });
      if (!user) throw new Refused('gone');
      if (isPrinted(user.email)) throw new Refused('printedAccount');
      const administrators = () =>
        tx.user.count({
          where: { ...mayCome(), roles: { some: { role: 'administrator' } }, accounts: { some: { password: { not: null } } } },
        });
      const before = await administrators();
      await work(tx, user.email);
      if (before > 0 && (await administrators()) === 0) throw new Refused('lastAdministrator');
      return {};
    }),
  );
}

/** Gives somebody exactly these roles. Signs the person out everywhere. Fails: see `ChangeProblem`. */
export const changeGrants = (administrator: Administrator, id: string, grants: Grant[]) =>
  change(id, async (tx) => {
    const before = await tx.userRole.findMany({ where: { userId: id }, select: { role: true, scope: true } });
    await tx.userRole.deleteMany({ where: { userId: id } });
    await tx.userRole.createMany({ data: grants.map((grant) => ({ userId: id, ...grant })) });
    await tx.session.deleteMany({ where: { userId: id } });
    await written(tx, administrator.id, 'changeRoles', id, { from: before, to: grants });
  });

const deactivateAs = (actorId: string, id: string, at: Date) =>
  change(id, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id, deactivatedAt: null }, data: { deactivatedAt: at } });
    if (count === 0) throw new Refused('gone');
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.accountLink.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: at } });
    await written(tx, actorId, 'deactivate', id);
  });

/** Nobody signs in with this account any more, from this moment. Fails: see `ChangeProblem`. */
export const deactivate = (administrator: Administrator, id: string, at: Date) => deactivateAs(administrator.id, id, at);

/** Lets somebody sign in again, with the roles and the password of before. Fails: see `ChangeProblem`. */
export const reactivate = (administrator: Administrator, id: string) =>
  change(id, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id, deactivatedAt: { not: null } }, data: { deactivatedAt: null } });
    if (count === 0) throw new Refused('gone');
    await written(tx, administrator.id, 'reactivate', id);
  });

async function dropSecondFactor(tx: Tx, id: string) {
  const { count } = await tx.twoFactor.deleteMany({ where: { userId: id } });
  await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
  await tx.session.deleteMany({ where: { userId: id } });
  return count;
}

/**
 * Somebody has lost telephone and recovery codes: the second factor goes, the person is told and sets up a new one at the next
 * sign-in. Fails: see `ChangeProblem`.
 */
export const removeSecondFactor = (administrator: Administrator, id: string, locale: StaffLocale, at: Date) =>
  change(id, async (tx, email) => {
    if ((await dropSecondFactor(tx, id)) === 0) throw new Refused('gone');
    await queueMail(tx, noticeMail({ to: email, locale }, 'secondFactorRemoved', at), at);
    await written(tx, administrator.id, 'removeSecondFactor', id);
  });

// ——— npm run account: whoever may run it on the server has the database anyway ———

type Made = { key: string; until: Date };

/** Makes an account that is no demonstration's. Out: the key of its link. Fails: `emailTaken`. */
export async function createByCommand(
  account: { name: string; email: string; grants: Grant[] },
  at: Date,
): Promise<AccountOutcome<'emailTaken', Made>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      const id = await addAccount(tx, account, false);
      await written(tx, systemId, 'createAccount', id, { grants: account.grants });
      return makeLink(tx, id, 'invitation', at);
    }),
  );
}

/**
 * A new link for somebody who cannot come in: a reset, or for who has never come the invitation. Signs the person out everywhere.
 * In: `secondFactor` true: the second factor goes too. Fails: `gone`, `printedAccount`, `deactivated`.
 */
export async function resetByCommand(
  email: string,
  { secondFactor }: { secondFactor: boolean },
  at: Date,
): Promise<AccountOutcome<'gone' | 'printedAccount' | 'deactivated', Made & { purpose: 'invitation' | 'reset' }>> {
  return answered(() =>
    db.$transaction(async (tx) => {
      const user = await tx.user.findUnique({
        where: { email },
        select: { id: true, deactivatedAt: true, accounts: { select: { id: true } } },
      });
      if (!user) throw new Refused('gone');
      if (isPrinted(email)) throw new Refused('printedAccount');
      if (user.deactivatedAt) throw new Refused('deactivated');
      if (secondFactor) await dropSecondFactor(tx, user.id);
      await tx.session.deleteMany({ where: { userId: user.id } });
      await written(tx, systemId, 'resetAccount', user.id, { secondFactor });
      const purpose = user.accounts.length === 0 ? 'invitation' : 'reset';
      return { purpose, ...(await makeLink(tx, user.id, purpose, at)) };
    }),
  );
}

/** Like `deactivate`. */
export async function deactivateByCommand(email: string, at: Date): Promise<AccountOutcome<ChangeProblem>> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  return user ? deactivateAs(systemId, user.id, at) : { ok: false, reason: 'gone' };
}
