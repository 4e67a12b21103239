import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeGrants, deactivate, reactivate, removeSecondFactor } from '#features/accounts/colleagues/mutations.ts';
import { newDevice } from '#features/accounts/sign-in/device.ts';
import { signIn } from '#features/accounts/sign-in/mutations.ts';
import { changeOwnPassword, deleteExpiredSessions, endAllSessions, endSession } from '#features/accounts/sessions/mutations.ts';
import { listSessions } from '#features/accounts/sessions/data.ts';
import { db } from '#lib/db/client.ts';
import { administrator, auditOf, password, person, role } from './people.ts';

const secret = 'a secret of the tests, long enough for anybody';
process.env.WEGWEISER_SECRET = secret;
process.env.WEGWEISER_DEMO = '0';

const minute = 60_000;
const start = new Date('2026-11-24T10:00:00+01:00');
const from = (address: string = randomUUID(), device?: string, headers = new Headers()) => ({ headers, address, device });
const tries = (email: string, word: string, visitor = from(), clock = 0) => signIn({ email, password: word }, visitor, clock);
const sessionsOf = (userId: string) => db.session.findMany({ where: { userId } });

test('whoever signs in gets a session nobody knew before, whatever the browser brought along', async () => {
  const { id, email } = await person();
  const planted = new Headers({ cookie: 'wegweiser.session_token=planted.signature', 'user-agent': 'Firefox/145.0 Linux' });
  expect(await tries(email.toUpperCase(), password, from(undefined, undefined, planted))).toMatchObject({ ok: true, userId: id });
  expect(await tries(email, password)).toMatchObject({ ok: true });
  const sessions = await sessionsOf(id);
  expect(new Set(sessions.map(({ token }) => token)).size).toBe(2);
  for (const session of sessions) {
    expect(session.token.length).toBeGreaterThanOrEqual(32);
    expect(session.token).not.toContain('planted');
    expect(session.ipAddress ?? '').toBe('');
  }
});

test('a wrong password, an address nobody has, a deactivated account and a past demonstration: the same answer', async () => {
  const known = await person();
  const gone = await person([], { deactivatedAt: start });
  const shown = await person([], { demo: true });
  const wrong = { ok: false, reason: 'wrong' };
  expect(await tries(known.email, 'nicht das Passwort')).toEqual(wrong);
  expect(await tries('nobody@example.org', password)).toEqual(wrong);
  expect(await tries(gone.email, password)).toEqual(wrong);
  expect(await tries(shown.email, password)).toEqual(wrong);
  expect(await tries(known.email, 'x'.repeat(5000))).toEqual(wrong);
  expect(await sessionsOf(gone.id)).toEqual([]);
});

test('an address nobody has is throttled like any other', async () => {
  const { email } = await person();
  for (const address of [email, `${randomUUID()}@example.org`]) {
    const visitor = from();
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await tries(address, 'falsch geraten', visitor));
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual([...Array(5).fill('wrong'), 'tooMany', 'tooMany']);
    expect(await tries(address, 'falsch geraten', visitor, minute)).toEqual({ ok: false, reason: 'wrong' });
  }
});

test('while others guess from everywhere, the person comes in with a browser used before, and only with that one', async () => {
  const { id, email } = await person();
  for (let n = 0; n < 31; n += 1) await tries(email, 'falsch geraten', from(`bot ${n}`));
  expect(await tries(email, password, from('home'))).toEqual({ ok: false, reason: 'tooMany' });
  const forged = newDevice('another secret', id);
  expect(await tries(email, password, from('home', forged))).toEqual({ ok: false, reason: 'tooMany' });
  const others = newDevice(secret, 'somebody else');
  expect(await tries(email, password, from('home', others))).toEqual({ ok: false, reason: 'tooMany' });
  for (let n = 0; n < 12; n += 1) {
    expect(await tries(email, password, from('home', newDevice(secret, id)))).toMatchObject({ ok: true });
  }
});

test('roles, deactivation and a removed factor sign somebody out everywhere, at once', async () => {
  const boss = await administrator();
  const { id, email } = await person(role('editor'));
  await tries(email, password);
  expect(await changeGrants(boss, id, role('editor', 'reviewer'))).toMatchObject({ ok: true });
  expect(await sessionsOf(id)).toEqual([]);
  await tries(email, password);
  expect(await deactivate(boss, id, start)).toMatchObject({ ok: true });
  expect(await sessionsOf(id)).toEqual([]);
  expect(await deactivate(boss, id, start)).toEqual({ ok: false, reason: 'gone' });
  expect(await tries(email, password)).toEqual({ ok: false, reason: 'wrong' });
  expect(await reactivate(boss, id)).toMatchObject({ ok: true });
  expect(await tries(email, password)).toMatchObject({ ok: true });
  expect(await removeSecondFactor(boss, id, 'de', start)).toEqual({ ok: false, reason: 'gone' });
  expect(await auditOf(id)).toEqual(['changeRoles', 'deactivate', 'reactivate']);
});

test('the last administrator stays one, even when two remove each other at the same time', async () => {
  await db.user.updateMany({ data: { deactivatedAt: start } });
  const [one, other] = [await administrator(), await administrator()];
  const answers = await Promise.all([deactivate(one, other.id, start), changeGrants(other, one.id, role('editor'))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: 'lastAdministrator' });
  const left = await db.userRole.findMany({ where: { role: 'administrator', user: { deactivatedAt: null } } });
  expect(left).toHaveLength(1);
});

test('somebody sees the own browsers, ends one of them, and can end nobody else’s', async () => {
  const [anna, bela] = [await person(), await person()];
  const phone = new Headers({ 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36' });
  await tries(anna.email, password, from(undefined, undefined, phone));
  await tries(anna.email, password);
  await tries(bela.email, password);
  const [session] = await sessionsOf(bela.id);
  expect(await endSession(anna, session?.id ?? '')).toBe(false);
  expect(await sessionsOf(bela.id)).toHaveLength(1);

  const own = await listSessions(anna, '');
  expect(own.map(({ browser, system }) => [browser, system])).toContainEqual(['Chrome', 'Android']);
  expect(await endSession(anna, own[0]?.id ?? '')).toBe(true);
  expect(await sessionsOf(anna.id)).toHaveLength(1);
  await endAllSessions(anna);
  expect(await sessionsOf(anna.id)).toEqual([]);
});

test('who changes the password knows the present one, and is signed out everywhere', async () => {
  const anna = await person();
  await tries(anna.email, password);
  const when = { at: start, clock: 0, locale: 'de' } as const;
  const change = (present: string, next: string) => changeOwnPassword(anna, { present, next }, when);
  expect(await change('falsch', 'ganz anderes langes Wort')).toEqual({ ok: false, reason: 'wrong' });
  expect(await change(password, anna.email)).toEqual({ ok: false, reason: 'passwordEasy' });
  expect(await sessionsOf(anna.id)).toHaveLength(1);
  expect(await change(password, 'ganz anderes langes Wort')).toEqual({ ok: true });
  expect(await sessionsOf(anna.id)).toEqual([]);
  expect(await tries(anna.email, password)).toEqual({ ok: false, reason: 'wrong' });
  expect(await tries(anna.email, 'ganz anderes langes Wort')).toMatchObject({ ok: true });
});

test('sessions that are over are deleted, others stay', async () => {
  const anna = await person();
  await tries(anna.email, password);
  const [{ expiresAt } = { expiresAt: new Date() }] = await sessionsOf(anna.id);
  await deleteExpiredSessions(new Date(expiresAt.getTime() - 1));
  expect(await sessionsOf(anna.id)).toHaveLength(1);
  await deleteExpiredSessions(expiresAt);
  expect(await sessionsOf(anna.id)).toEqual([]);
});
