import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inviteAgain, inviteColleague, withdrawInvitation } from '#features/accounts/colleagues/mutations.ts';
import { findLink } from '#features/accounts/links/data.ts';
import { deleteExpiredLinks, followLink, requestReset } from '#features/accounts/links/mutations.ts';
import { signIn } from '#features/accounts/sign-in/mutations.ts';
import { db } from '#lib/db/client.ts';
import { administrator, auditOf, password, person, role } from './people.ts';

process.env.WEGWEISER_SECRET = 'a secret of the tests, long enough for anybody';
process.env.WEGWEISER_DEMO = '0';

const hour = 60 * 60_000;
const day = 24 * hour;
const start = new Date('2026-11-24T10:00:00+01:00');
const later = (ms: number) => new Date(start.getTime() + ms);
const chosen = { name: 'Bela Beispiel', password: 'ganz anderes langes Wort' };

/** The keys in the mails to somebody, oldest first: what the person, and nobody else, holds. */
async function keysFor(email: string): Promise<string[]> {
  const mails = await db.mail.findMany({ where: { recipient: email }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return mails.flatMap(({ text }) => /\?key=([\w-]+)/.exec(text ?? '')?.[1] ?? []);
}
const newEmail = () => `${randomUUID().slice(0, 8)}@example.org`;
async function invited(email = newEmail()) {
  const boss = await administrator();
  const outcome = await inviteColleague(boss, { email, grants: role('editor'), locale: 'de' }, start);
  if (!outcome.ok) throw new Error(outcome.reason);
  const [key = ''] = await keysFor(email);
  return { boss, id: outcome.id, email, key };
}
const comesIn = async (email: string, word: string) =>
  (await signIn({ email, password: word }, { headers: new Headers(), address: randomUUID(), device: undefined }, 0)).ok;
const stateOf = async (purpose: 'invitation' | 'reset', key: string, at = start) => (await findLink(purpose, key, at)).state;

test('somebody is invited, chooses name and password, and comes in; the key is kept nowhere but in the mail', async () => {
  const { id, email, key } = await invited();
  const stored = JSON.stringify(await db.accountLink.findMany({ where: { userId: id } }));
  expect(stored).not.toContain(key);
  expect(await stateOf('invitation', key)).toBe('open');
  expect(await followLink('invitation', key, chosen, later(6 * day), 'de')).toMatchObject({ ok: true, userId: id });
  expect(await comesIn(email, chosen.password)).toBe(true);
  expect((await db.user.findUniqueOrThrow({ where: { id } })).name).toBe(chosen.name);
  expect(await auditOf(id)).toEqual(['invite', 'acceptInvitation']);
});

test('a link opens once, also when it is pressed twice at the same time', async () => {
  const { key } = await invited();
  const both = await Promise.all([1, 2].map(() => followLink('invitation', key, chosen, start, 'de')));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await followLink('invitation', key, chosen, start, 'de')).toEqual({ ok: false, reason: 'used' });
  expect(await stateOf('invitation', key)).toBe('used');
});

test('forged, expired, and taken for the other purpose: each has its reason', async () => {
  const { key } = await invited();
  expect(await followLink('invitation', 'forged', chosen, start, 'de')).toEqual({ ok: false, reason: 'unknown' });
  expect(await followLink('reset', key, chosen, start, 'de')).toEqual({ ok: false, reason: 'unknown' });
  expect(await followLink('invitation', key, chosen, later(7 * day), 'de')).toEqual({ ok: false, reason: 'expired' });
  expect(await followLink('invitation', key, { ...chosen, password: 'kurz' }, start, 'de')).toEqual({
    ok: false,
    reason: 'passwordShort',
  });
  expect(await stateOf('invitation', key)).toBe('open'); // nothing of that used it up
});

test('who is invited again holds one link, not two; an invitation taken back opens nothing', async () => {
  const { boss, id, email, key } = await invited();
  expect(await inviteAgain(boss, id, 'en', later(hour))).toMatchObject({ ok: true });
  const second = (await keysFor(email))[1] ?? '';
  expect(await stateOf('invitation', key)).toBe('unknown');
  expect(await stateOf('invitation', second, later(hour))).toBe('open');
  expect(await withdrawInvitation(boss, id)).toMatchObject({ ok: true });
  expect(await stateOf('invitation', second, later(hour))).toBe('unknown');
  expect(await db.user.findUnique({ where: { id } })).toBeNull();
});

test('nobody is invited twice, and nobody who has come is withdrawn', async () => {
  const { boss, id, email, key } = await invited();
  const again = { email: email.toUpperCase(), grants: role('editor'), locale: 'de' } as const;
  expect(await inviteColleague(boss, again, start)).toEqual({ ok: false, reason: 'emailTaken' });
  await followLink('invitation', key, chosen, start, 'de');
  expect(await withdrawInvitation(boss, id)).toEqual({ ok: false, reason: 'gone' });
  expect(await inviteAgain(boss, id, 'de', start)).toEqual({ ok: false, reason: 'gone' });
});

test('a forgotten password: every device is signed out, the person is told, other links are dead', async () => {
  const { id, email } = await person();
  await comesIn(email, password);
  await requestReset(email.toUpperCase(), 'de', start);
  await requestReset(email, 'de', start);
  const [first = '', second = ''] = await keysFor(email);
  expect(await followLink('reset', second, { password: chosen.password }, later(hour), 'de')).toMatchObject({ ok: true });
  expect(await db.session.count({ where: { userId: id } })).toBe(0);
  expect(await stateOf('reset', first)).toBe('used');
  expect(await comesIn(email, password)).toBe(false);
  expect(await comesIn(email, chosen.password)).toBe(true);
  const told = await db.mail.findMany({ where: { recipient: email, purpose: 'passwordChanged' } });
  expect(told).toHaveLength(1);
});

test('somebody asks again and again for a stranger: three mails an hour, and the owner can use any of them', async () => {
  const { email } = await person();
  for (let n = 0; n < 20; n += 1) await requestReset(email, 'de', later(n * 60_000));
  const keys = await keysFor(email);
  expect(keys).toHaveLength(3);
  expect(await Promise.all(keys.map((key) => stateOf('reset', key, later(20 * 60_000))))).toEqual(['open', 'open', 'open']);
  await requestReset(email, 'de', later(hour + 3 * 60_000));
  expect(await keysFor(email)).toHaveLength(4);
});

test('an address nobody has, a deactivated account and one of a past demonstration get no mail', async () => {
  const gone = await person([], { deactivatedAt: start });
  const shown = await person([], { demo: true });
  const before = await db.mail.count();
  for (const email of [newEmail(), gone.email, shown.email]) await requestReset(email, 'de', start);
  expect(await db.mail.count()).toBe(before);
});

test('thirty days after its end a link is forgotten', async () => {
  const { id } = await invited();
  const left = () => db.accountLink.count({ where: { userId: id } });
  await deleteExpiredLinks(later(37 * day - 1));
  expect(await left()).toBe(1);
  await deleteExpiredLinks(later(37 * day));
  expect(await left()).toBe(0);
});
