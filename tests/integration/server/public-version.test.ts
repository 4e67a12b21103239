import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPublicVersion, type PublicVersion } from '#lib/db/public-version.ts';

const databaseUrl = process.env.DATABASE_URL ?? '';
let publisher: pg.Client;
let followed: PublicVersion;

beforeEach(async () => {
  publisher = new pg.Client({ connectionString: databaseUrl });
  await publisher.connect();
  followed = followPublicVersion(databaseUrl, pino({ level: 'silent' }));
  await vi.waitFor(() => expect(followed.trusted()).toBe(true), 5000);
});

afterEach(async () => {
  await followed.close();
  await publisher.end();
});

/** What every publish does at its end. Out: the new number. */
async function publish() {
  const { rows } = await publisher.query<{ version: string }>(
    'UPDATE public_version SET version = version + 1 WHERE id = 1 RETURNING version::text',
  );
  await publisher.query("SELECT pg_notify('public_version', $1)", [rows[0]?.version]);
  return rows[0]?.version;
}

test('a publish is heard within a second', async () => {
  const version = await publish();
  await vi.waitFor(() => expect(followed.currentVersion()).toBe(version), 1000);
});

test('an instance that lost its line says so, and learns what it missed', async () => {
  await publisher.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'wegweiser public version' AND datname = current_database()`,
  );
  await vi.waitFor(() => expect(followed.trusted()).toBe(false), 1000);
  const version = await publish();
  await vi.waitFor(() => expect(followed.trusted()).toBe(true), 5000);
  expect(followed.currentVersion()).toBe(version);
});

test('while the database is silent nobody waits for it, and it is heard again by itself', async () => {
  const away = followPublicVersion('postgresql://nobody@127.0.0.1:1/none', pino({ level: 'silent' }));
  expect(await away.newest()).toBeNull();
  expect(await Promise.race([away.newest(), Promise.resolve('somebody waits')])).toBeNull();
  expect([away.trusted(), away.currentVersion(), away.confirmedAt()]).toEqual([false, null, 0]);
  await away.close();
});

test('who asks learns of a publish that was committed before, however many ask', async () => {
  for (let i = 0; i < 20; i += 1) {
    const earlier = [followed.ask(), followed.ask()];
    const version = await publish();
    expect(await followed.ask()).toBe(version);
    await Promise.all(earlier);
    expect(followed.currentVersion()).toBe(version);
  }
});

test('news is told once, and only when it is news', async () => {
  let told = 0;
  const other = followPublicVersion(databaseUrl, pino({ level: 'silent' }), () => (told += 1));
  await vi.waitFor(() => expect(other.trusted()).toBe(true), 5000);
  expect(told).toBe(1);
  const version = await publish();
  await other.ask();
  await other.ask();
  expect([other.currentVersion(), told]).toEqual([version, 2]);
  await other.close();
});
