import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Administrator } from '#features/accounts/roles.ts';
import { deleteOldMails, deliverDue, mailJob, queueMail, retryMail } from '#features/mail/mutations.ts';
import { mailServer } from '#features/mail/transport.ts';
import { db } from '#lib/db/client.ts';
import { readEnvironment } from '#lib/env.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date('2026-11-24T10:00:00+01:00');
const later = (ms: number) => new Date(start.getTime() + ms);
const boss = { id: 'administrator', grants: [] } as unknown as Administrator;

const mail = (to = `${randomUUID()}@example.org`) => ({
  purpose: 'test',
  locale: 'de' as const,
  to,
  subject: 'Ihr Zugang – schön',
  text: 'Guten Tag,\n\nhier geht es weiter:\n\nhttp://localhost/admin/reset?key=abc&x=1\n\nGrüße <aus> dem Zentrum',
});
const queued = async (letter = mail()) => {
  await db.$transaction((tx) => queueMail(tx, letter, start));
  return db.mail.findFirstOrThrow({ where: { recipient: letter.to } });
};
const stateOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id }, select: { state: true, text: true, problem: true } });
const jobsWaiting = () => db.$queryRaw<unknown[]>`SELECT id FROM pgboss.job WHERE name = ${mailJob}`;

beforeEach(async () => {
  await db.mail.deleteMany();
});

/** A real mail server on a free port, which refuses as it is told. */
async function postOffice(refuses: () => string | null = () => null) {
  const received: { letter: ParsedMail; envelope: string[] }[] = [];
  const keep = callbackify(async (stream: Readable, { rcptTo }: SMTPServerEnvelope) => {
    received.push({ letter: await simpleParser(stream), envelope: rcptTo.map(({ address }) => address) });
  });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_, __, done) {
      const reason = refuses();
      done(reason ? Object.assign(new Error(reason), { responseCode: 450 }) : null);
    },
    onData(stream, { envelope }, done) {
      keep(stream, envelope, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  closing = () => new Promise((resolve) => server.close(() => resolve()));
  const send = mailServer({ ...readEnvironment(), smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'zentrum@example.org' });
  return { received, send };
}
let closing: (() => Promise<void>) | null = null;
afterEach(async () => {
  await closing?.();
  closing = null;
});

test('what caused a mail is undone: there is no mail, and no job that would send it', async () => {
  const before = (await jobsWaiting()).length;
  const attempt = db.$transaction(async (tx) => {
    await queueMail(tx, mail('nobody@example.org'), start);
    throw new Error('the account could not be made');
  });
  await expect(attempt).rejects.toThrow('the account could not be made');
  expect(await db.mail.count({ where: { recipient: 'nobody@example.org' } })).toBe(0);
  expect(await jobsWaiting()).toHaveLength(before);

  await queued();
  expect(await jobsWaiting()).toHaveLength(before + 1);
});

test('a mail goes out in both forms, with nothing in it that is loaded from elsewhere, and its words are forgotten', async () => {
  const { received, send } = await postOffice();
  const { id, recipient } = await queued();
  expect(await deliverDue(start, send)).toEqual({ sent: 1, kept: 0, refused: 0 });
  expect(await deliverDue(later(minute), send)).toEqual({ sent: 0, kept: 0, refused: 0 });

  expect(received).toHaveLength(1);
  const [{ letter, envelope } = { letter: {} as ParsedMail, envelope: [] }] = received;
  expect(envelope).toEqual([recipient]);
  expect(letter.subject).toBe('Ihr Zugang – schön');
  expect(letter.from?.text).toBe('"Wegweiser" <zentrum@example.org>');
  expect(letter.messageId).toBe(`<${id}@localhost>`);
  expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
  expect(letter.text?.trim()).toBe(mail().text);
  expect(letter.html).toContain('<a href="http://localhost/admin/reset?key=abc&amp;x=1">');
  expect(letter.html).toContain('Grüße &lt;aus&gt; dem Zentrum');
  expect(letter.html).not.toMatch(/<img|<script|<link|src=/);
  expect(await stateOf(id)).toEqual({ state: 'sent', text: null, problem: null });
});

test('a mail server that refuses is asked again, ever more rarely; then it is given up, and an administrator can try anew', async () => {
  let reason: string | null = 'mailbox full';
  const { received, send } = await postOffice(() => reason);
  const { id } = await queued();

  expect(await deliverDue(start, send)).toEqual({ sent: 0, kept: 0, refused: 1 });
  expect((await stateOf(id)).problem).toContain('mailbox full');
  expect(await deliverDue(later(minute - 1), send)).toEqual({ sent: 0, kept: 0, refused: 0 });
  expect(await deliverDue(later(minute), send)).toEqual({ sent: 0, kept: 0, refused: 1 });

  for (let hour = 1; hour <= 48; hour += 1) await deliverDue(later(hour * 60 * minute), send);
  const given = await stateOf(id);
  expect(given.state).toBe('failed');
  expect(given.text).toContain('key=abc');
  expect(await db.mail.findUniqueOrThrow({ where: { id }, select: { attempts: true } })).toEqual({ attempts: 9 });

  reason = null;
  expect(await deliverDue(later(3 * day), send)).toEqual({ sent: 0, kept: 0, refused: 0 });
  expect(await retryMail(boss, id, later(3 * day))).toBe(true);
  expect(await retryMail(boss, id, later(3 * day))).toBe(false);
  expect(await deliverDue(later(3 * day), send)).toEqual({ sent: 1, kept: 0, refused: 0 });
  expect(received).toHaveLength(1);
});

test('a mail server that is not there costs nothing but time', async () => {
  const { send } = await postOffice();
  await closing?.();
  closing = null;
  const { id } = await queued();
  expect(await deliverDue(start, send)).toEqual({ sent: 0, kept: 0, refused: 1 });
  expect((await stateOf(id)).problem).toMatch(/ECONNREFUSED/);
});

test('two instances that deliver at the same time send every mail once', async () => {
  const { received, send } = await postOffice();
  const letters = Array.from({ length: 12 }, () => mail());
  for (const letter of letters) await queued(letter);
  await Promise.all([deliverDue(start, send), deliverDue(start, send), deliverDue(start, send)]);
  expect(received).toHaveLength(letters.length);
  expect(new Set(received.map(({ envelope }) => envelope[0]))).toEqual(new Set(letters.map(({ to }) => to)));
});

test('a mail that a killed process had taken goes out ten minutes later', async () => {
  const { received, send } = await postOffice();
  await queued();
  void deliverDue(start, () => new Promise(() => {})); // never comes back
  await expect.poll(() => db.mail.count({ where: { attempts: 1 } })).toBe(1);
  await deliverDue(later(9 * minute), send);
  expect(received).toHaveLength(0);
  await deliverDue(later(10 * minute), send);
  expect(received).toHaveLength(1);
});

test('without a mail server it is kept, with its words', async () => {
  const { id } = await queued();
  expect(await deliverDue(start, null)).toEqual({ sent: 0, kept: 1, refused: 0 });
  expect(await stateOf(id)).toMatchObject({ state: 'kept', text: mail().text });
});

test('thirty days after it was sent or kept a mail is gone; one that still waits stays', async () => {
  const kept = await queued();
  await deliverDue(start, null);
  const waiting = await queued();
  expect(await deleteOldMails(later(30 * day - 1))).toBe(0);
  expect(await deleteOldMails(later(30 * day))).toBe(1);
  expect(await db.mail.findMany({ select: { id: true } })).toEqual([{ id: waiting.id }]);
  expect(kept.id).not.toBe(waiting.id);
});
