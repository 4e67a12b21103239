import 'server-only';
import type { Administrator } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { requestJob } from '#lib/db/job-queue.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import { mailHtml } from './html.ts';
import { nextTry } from './retry.ts';
import { mailServer } from './transport.ts';
import type { Send } from './transport.ts';

/** The job that sends; its line stands in features/jobs/jobs.ts. */
export const mailJob = 'mail';

const minute = 60_000;
const day = 24 * 60 * minute;
const keptDays = 30;

export type NewMail = { purpose: string; locale: StaffLocale; to: string; subject: string; text: string };

/** Writes a mail in the transaction of its cause: it goes out soon after the commit, and never when there is none. */
export async function queueMail(tx: Tx, { to, ...mail }: NewMail, at: Date): Promise<void> {
  await tx.mail.create({ data: { ...mail, recipient: to, createdAt: at, nextTryAt: at } });
  await requestJob(tx, mailJob);
}

/**
 * Sends what is due; without a mail server it keeps it to be read in the rooms. A mail may go out twice if the process ends between
 * sending and writing that down, with the same Message-ID.
 * In: the instant; `send` null: there is no mail server. Out: how many were sent, kept, and refused this time.
 */
export async function deliverDue(
  at: Date,
  send: Send | null = mailServer(),
): Promise<{ sent: number; kept: number; refused: number }> {
  const due = { state: 'waiting', nextTryAt: { lte: at } } as const;
  if (!send) {
    const { count } = await db.mail.updateMany({ where: due, data: { state: 'kept', settledAt: at } });
    return { sent: 0, kept: count, refused: 0 };
  }
  const result = { sent: 0, kept: 0, refused: 0 };
  for (const { id } of await db.mail.findMany({ where: due, orderBy: { createdAt: 'asc' }, select: { id: true } })) {
    if (await deliver(id, at, send)) result.sent += 1;
    else result.refused += 1;
  }
  return result;
}

async function deliver(id: string, at: Date, send: Send): Promise<boolean> {
  // Several instances work at the same time: who moves the next attempt away has taken the mail.
  const { count } = await db.mail.updateMany({
    where: { id, state: 'waiting', nextTryAt: { lte: at } },
    data: { nextTryAt: new Date(at.getTime() + 10 * minute), attempts: { increment: 1 } },
  });
  if (count === 0) return false;
  const { recipient, subject, text, locale, attempts } = await db.mail.findUniqueOrThrow({ where: { id } });
  try {
    await send({ id, to: recipient, subject, text: text ?? '', html: mailHtml(text ?? '', locale) });
  } catch (error) {
    const again = nextTry(attempts, at);
    const problem = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await db.mail.update({
      where: { id },
      data: { problem, ...(again ? { nextTryAt: again } : { state: 'failed', settledAt: at }) },
    });
    return false;
  }
  await db.mail.update({ where: { id }, data: { state: 'sent', settledAt: at, text: null, problem: null } });
  return true;
}

/** Tries a mail that was given up once more. Out: false when there is none. */
export async function retryMail(administrator: Administrator, id: string, at: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id, state: 'failed', text: { not: null } },
      data: { state: 'waiting', attempts: 0, nextTryAt: at, settledAt: null },
    });
    if (count === 0) return false;
    await tx.auditEvent.create({ data: { actorId: administrator.id, action: 'retryMail', details: { mail: id } } });
    await requestJob(tx, mailJob);
    return true;
  });
}

/**
 * Deletes mails that were sent, kept or given up 30 days ago or earlier; the rule stands in docs/data-protection.md.
 * Out: how many went.
 */
export async function deleteOldMails(at: Date): Promise<number> {
  const { count } = await db.mail.deleteMany({ where: { settledAt: { lte: new Date(at.getTime() - keptDays * day) } } });
  return count;
}
