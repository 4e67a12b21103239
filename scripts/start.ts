// npm start · npm run dev
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { demoAccounts, demoPassword } from '#features/accounts/demo-accounts.ts';
import { startJobs } from '#features/jobs/thread.ts';
import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
import { applicationRole, startPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate, migrationsPending, withClient } from '#lib/db/migrations.ts';
import { readEnvironment } from '#lib/env.ts';
import type { Environment } from '#lib/env.ts';
import { lockHolder, releaseLock, takeLock } from '#lib/process-lock.ts';
import { Sentence, codeOf } from '#lib/sentence.ts';
import manifest from '../package.json' with { type: 'json' };
import { ensureBuild, ensureClient } from './build.ts';
import { runNode } from './child.ts';
import { readDotEnv } from './dot-env.ts';
import { leaveStep, outliveReaders, step } from './terminal.ts';

const root = path.join(import.meta.dirname, '..');
const dev = process.argv.includes('--dev');

// While many visitors wait, V8 learns to put a visit's objects among those that live long. There each of them keeps the rest of its visit
// in memory, and the collection of garbage stops the house for 20 ms several times a second instead of for 2 (docs/performance.md).
setFlagsFromString('--no-allocation-site-pretenuring');

/** What has to be undone when we stop, last first. */
const undo: (() => unknown)[] = [];
const stopping = new AbortController();
const { signal } = stopping;
outliveReaders();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
process.on('disconnect', () => stopping.abort()); // the process that started us is gone

let ready = false;
let embedded = false;
try {
  await start();
  ready = true;
  await stopped();
  console.log('Stopping …');
} catch (error) {
  process.exitCode = 1;
  leaveStep();
  if (!signal.aborted) console.error(inWords(error));
} finally {
  await undoAll();
  if (signal.aborted) console.log(ready ? 'Stopped.' : 'Stopped before it was ready.');
  process.exit();
}

async function undoAll(): Promise<void> {
  for (const action of undo.toReversed()) {
    try {
      await action();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

async function start(): Promise<void> {
  readDotEnv(root);
  const env = readEnvironment();
  const dataDir = path.resolve(root, env.dataDir);
  await assertPortFree(env);
  const migrations = listMigrations(path.join(root, 'prisma/migrations'));
  const databaseUrl = env.databaseUrl ?? (await startEmbedded(dataDir, migrations));
  if (env.databaseUrl && (await migrationsPending(env.databaseUrl, migrations))) {
    throw new Sentence(
      'The database is not ready for this version: run `npm run migrate` with MIGRATION_DATABASE_URL set, then start again.',
    );
  }
  if (env.demo) await assertNoRealAccount(databaseUrl);
  const secret = env.secret ?? openSecrets(dataDir).wegweiser;
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: env.publicUrl,
    WEGWEISER_DEMO: env.demo ? '1' : '0',
    WEGWEISER_SECRET: secret,
    NEXT_TELEMETRY_DISABLED: '1',
  });
  await ensureClient(signal);
  if (await isEmpty(databaseUrl)) {
    const loading = step('Loading the starter content');
    await runNode(['--conditions=react-server', 'scripts/seed.ts'], 'The starter content was not loaded.', {
      signal,
      onLine: loading.note,
    });
    loading.done();
  }
  const distDir = dev ? '.next' : await ensureBuild(signal);
  const opening = step('Opening the doors');
  const { serve } = await import('#server/main.ts');
  const server = await serve({
    dir: root,
    distDir,
    host: env.host,
    port: env.port,
    publicUrl: env.publicUrl,
    databaseUrl,
    dev,
    demo: env.demo,
    pageCacheBytes: env.pageCacheBytes,
    logLevel: env.logLevel,
    trustProxy: env.trustProxy,
    version: manifest.version,
    migrationsPending: () => migrationsPending(databaseUrl, migrations),
  });
  undo.push(() => server.close());
  undo.push(startJobs(databaseUrl));
  signal.throwIfAborted();
  opening.done();
  announce(env, env.port === 0 ? server.address : env.publicUrl, dataDir);
}

/** Before the long steps rather than after them. */
async function assertPortFree({ host, port }: Environment): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** @returns the address of the embedded database for the application's role, migrated */
async function startEmbedded(dataDir: string, migrations: ReturnType<typeof listMigrations>): Promise<string> {
  embedded = true;
  const home = openHome(dataDir);
  const lock = path.join(home, 'lock');
  await takeTurn(lock, dataDir);
  undo.push(() => releaseLock(lock));
  const starting = step('Starting the database');
  const server = await startPostgres({ home, secret: openSecrets(dataDir).database, onProgress: starting.note });
  undo.push(() => server.stop());
  signal.throwIfAborted();
  void stopWithoutDatabase(server.lost);
  starting.done();
  const applied = await migrate(server.url('owner'), applicationRole, migrations);
  if (applied.length > 0) console.log(`· Database brought up to date (${applied.join(', ')})`);
  return server.url('application');
}

async function stopWithoutDatabase(lost: Promise<void>): Promise<void> {
  try {
    await lost;
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = 1;
    stopping.abort();
  }
}

/** One Wegweiser per data directory. One that is on its way out is waited for. */
async function takeTurn(lock: string, dataDir: string): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (const until = Date.now() + 3000; !takeLock(lock); await pause(50, undefined, { signal })) {
    if (Date.now() < until) continue;
    throw new Sentence(
      `Wegweiser already runs on ${dataDir} (process ${lockHolder(lock)}): use that one, stop it with \`kill ${lockHolder(lock)}\`, or set DATA_DIR to another directory.`,
    );
  }
}

function isEmpty(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT FROM publication) AS empty');
    return rows[0]?.empty === true;
  });
}

/** A demonstration prints a password for everybody. */
async function assertNoRealAccount(databaseUrl: string): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ email: string }>('SELECT email FROM staff_account WHERE NOT demo ORDER BY created_at LIMIT 1'),
  );
  if (!rows[0]) return;
  throw new Sentence(
    `This is no demonstration any more: there are real accounts (such as ${rows[0].email}), and a demonstration lets everybody in with a printed password. Start with WEGWEISER_DEMO=0, for instance in .env.`,
  );
}

function announce(env: Environment, address: string, dataDir: string): void {
  const rows: [string, string][] = [
    ['Address', address],
    ['Data', env.databaseUrl ? `the PostgreSQL of DATABASE_URL; secrets in ${dataDir}` : dataDir],
    ...(env.demo ? demoRows() : []),
    ['Stop', 'Ctrl-C'],
  ];
  console.log(['', 'Wegweiser is open.', ...rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`), ''].join('\n'));
}

function demoRows(): [string, string][] {
  const [first, ...others] = demoAccounts.map(({ email }) => email);
  return [['Staff', `/admin, password ${demoPassword}, as ${first}`], ...others.map((email): [string, string] => ['', email])];
}

async function stopped(): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

function inWords(error: unknown): unknown {
  if (error instanceof Sentence) return error.message;
  const place = error instanceof Error && 'path' in error ? ` ${String(error.path)}` : '';
  const isCutOff = error instanceof Error && error.message.startsWith('Connection terminated'); // pg gives it no code
  switch (isCutOff ? 'ECONNRESET' : codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${process.env.PORT ?? 3000} is taken by another program: stop that one, or choose another port, such as PORT=3001 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${process.env.HOST} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all its addresses.`;
    case '53100': // PostgreSQL's disk_full
    case 'ENOSPC':
      return `The disk is full, so${place} could not be written: free some space and start again.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return place
        ? `No permission to write${place}: give this user the right, or set DATA_DIR to a directory it may write.`
        : `No permission to use port ${process.env.PORT ?? 3000}: choose one above 1023, such as PORT=3000 npm start.`;
    case 'ECONNRESET':
    case 'ECONNREFUSED':
    case '57P01': // PostgreSQL is being stopped
    case '57P02':
    case '57P03':
      if (embedded) return 'The database ended while Wegweiser started (see postgres.log beside its data): start again.';
      return 'No PostgreSQL answers at the address in DATABASE_URL: start it, or correct the address.';
    case '28P01':
    case '28000':
    case '3D000':
      return `PostgreSQL refuses the address in DATABASE_URL (${error instanceof Error ? error.message : ''}): correct its role, password or database name.`;
    default:
      return error;
  }
}
