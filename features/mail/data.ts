import 'server-only';
import type { Administrator } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';

export type MailEntry = Awaited<ReturnType<typeof listMails>>[number];

/** The last mails, newest first. */
export const listMails = (_: Administrator) =>
  db.mail.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      purpose: true,
      recipient: true,
      subject: true,
      state: true,
      attempts: true,
      problem: true,
      createdAt: true,
      settledAt: true,
    },
  });

const isUuid = (id: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);

/** A mail with its words; null when there is none, or it was deleted after its 30 days. */
export const findMail = async (_: Administrator, id: string) => (isUuid(id) ? db.mail.findUnique({ where: { id } }) : null);
