import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationRole, startPostgres } from '#lib/db/embedded/server.ts';
import type { EmbeddedPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate } from '#lib/db/migrations.ts';
import { halfPublishedSql } from './half-published.ts';

const root = path.join(import.meta.dirname, '../../..');
const secret = 'a secret of this test alone, long enough';
let home: string;
let server: EmbeddedPostgres;

/** A server of its own, as durable as in real life: it is going to be killed. */
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'wegweiser-kill-'));
  chmodSync(home, 0o755);
  server = await startPostgres({ home, secret });
  await migrate(server.url('owner'), applicationRole, listMigrations(path.join(root, 'prisma/migrations')));
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

type Victim = 'the program' | 'the database' | 'both';

/** Lets the publisher finish `publishes` times, waits `delay` ms into the next one, and kills. Out: what it had acknowledged. */
async function killWhilePublishing(victim: Victim, publishes: number, delay: number): Promise<string[]> {
  const publisher = spawn(process.execPath, ['--conditions=react-server', path.join(import.meta.dirname, 'publisher.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: server.url('application') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const over = new Promise((resolve) => publisher.once('exit', resolve));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: publisher.stdout })) {
    if (line.startsWith('done ')) acknowledged.push(line.slice('done '.length));
    if (line !== 'begin' || acknowledged.length < publishes) continue;
    await pause(delay);
    if (victim !== 'the database') publisher.kill('SIGKILL');
    if (victim !== 'the program') process.kill(await postmaster(), 'SIGKILL');
    if (victim === 'the database') publisher.kill('SIGTERM');
    break;
  }
  await over;
  await databaseBack();
  return acknowledged;
}

/** The embedded server starts again by itself; until it has recovered it refuses. */
async function databaseBack(): Promise<void> {
  for (const until = Date.now() + 30_000; ; await pause(20)) {
    try {
      await query('SELECT 1');
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

const postmaster = async () => Number((await readFile(path.join(home, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

async function query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(server.url('application'));
  client.on('error', () => {}); // the query that is under way says so
  try {
    await client.connect();
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Out: what is not as a whole publish leaves it. */
const halfPublished = () => query<{ problem: string }>(halfPublishedSql);

/** Publishes of persons and the version rise together, one by one. */
const versionAndPublishes = async () => {
  const [row] = await query<{ version: string; publishes: string }>(`
    SELECT (SELECT version FROM public_version) AS version,
           (SELECT count(*) FROM audit_event WHERE action = 'publish' AND actor_id <> 'system') AS publishes`);
  return { version: Number(row?.version), publishes: Number(row?.publishes) };
};

const moments: [Victim, number, number][] = [
  ['the program', 1, 0],
  ['the database', 1, 3],
  ['both', 2, 6],
  ['the program', 2, 9],
  ['the database', 3, 12],
  ['both', 1, 15],
  ['the program', 3, 18],
  ['the database', 2, 21],
  ['both', 3, 24],
  ['the program', 1, 30],
];

test('killed at ten moments of publishing: nothing acknowledged is lost, nothing is half public', async () => {
  let acknowledged = 0;
  for (const [victim, publishes, delay] of moments) {
    const ids = await killWhilePublishing(victim, publishes, delay);
    acknowledged += ids.length;
    expect(await halfPublished(), `${victim}, ${delay} ms`).toEqual([]);
    const kept = await query(`SELECT id FROM revision WHERE id = ANY ($1::uuid[]) AND state IN ('published', 'superseded')`, [
      ids,
    ]);
    expect(kept).toHaveLength(ids.length);
    const { version, publishes: counted } = await versionAndPublishes();
    expect(version, 'one version for the first load, one for each publish').toBe(counted + 1);
  }
  expect(acknowledged).toBeGreaterThanOrEqual(moments.reduce((sum, [, publishes]) => sum + publishes, 0));
}, 400_000);
