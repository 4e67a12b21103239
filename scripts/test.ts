// npm test
// npm test -- --only check|unit|integration|browser [file …]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
import { applicationRole, freePort, startPostgres } from '#lib/db/embedded/server.ts';
import type { EmbeddedPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate, withClient } from '#lib/db/migrations.ts';
import { Sentence } from '#lib/sentence.ts';
import { findBrowser } from './browser.ts';
import { ensureBuild, ensureClient } from './build.ts';
import { runChecks } from './checks.ts';
import { runNode } from './child.ts';
import { outliveReaders } from './terminal.ts';

const kinds = ['check', 'unit', 'integration', 'browser'] as const;
type Kind = (typeof kinds)[number];
const { only, files } = readArguments(process.argv.slice(2));
const wanted = (kind: Kind) => only === null || only === kind;
type Count = { passed: number; failed: number };

/** The demo that the seeded database and the browser tests know: it is a Tuesday morning, and offices are open. */
const demo = { WEGWEISER_DEMO: '1', WEGWEISER_NOW: '2026-11-24T10:00:00+01:00' };

/** What has to be undone at the end, last first. */
const undo: (() => unknown)[] = [];
const stopping = new AbortController();
const { signal } = stopping;
outliveReaders();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
process.on('disconnect', () => stopping.abort()); // the process that started us is gone

const scratch = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-test-'));
chmodSync(scratch, 0o711); // PostgreSQL runs as another user when we are root
undo.push(() => clear(scratch));

/** Everything the house says while browsers walk through it, for tests that look for what must not stand there. */
const houseLog = path.join(scratch, 'house.log');

/** Whatever the tests themselves leave behind when they are interrupted goes with the rest. */
const temporary = { TMPDIR: path.join(scratch, 'tmp') };
mkdirSync(temporary.TMPDIR);
chmodSync(temporary.TMPDIR, 0o711);

const counts: Count[] = [];
try {
  await ensureClient(signal);
  // The types first: Next writes some of them, and a build writes them elsewhere.
  if (wanted('check')) await counted('Types', () => runChecks('types', signal));
  const database = wanted('integration') || wanted('browser') ? prepareDatabase() : null;
  database?.catch(() => {}); // whoever needs it awaits it
  const lanes = await Promise.allSettled([
    inOrder(
      () => wanted('check') && counted('Checks', () => runChecks('others', signal)),
      () => (wanted('unit') || wanted('integration')) && counted('Unit and integration tests', () => runVitest(database)),
    ),
    wanted('browser') && database && counted('Browser tests', () => runPlaywright(database)),
  ]);
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
} catch (error) {
  if (!signal.aborted) console.error(error instanceof Sentence ? error.message : error);
  counts.push({ passed: 0, failed: 1 });
} finally {
  for (const action of undo.toReversed()) {
    try {
      await action();
    } catch (error) {
      console.error(error);
      counts.push({ passed: 0, failed: 1 });
    }
  }
}
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit();

/** Removes a folder; after an interruption again and again, since programs that tests started may still be ending in it. */
async function clear(folder: string): Promise<void> {
  for (const until = Date.now() + 20_000; existsSync(folder) && Date.now() < until;) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    if (signal.aborted) await pause(2000);
  }
}

function readArguments(args: string[]): { only: Kind | null; files: string[] } {
  const at = args.indexOf('--only');
  if (at < 0) return { only: null, files: args };
  const kind = kinds.find((one) => one === args[at + 1]);
  if (!kind) {
    console.error(`Say which: --only ${kinds.join('|')}`);
    process.exit(1);
  }
  return { only: kind, files: args.toSpliced(at, 2) };
}

async function inOrder(...steps: (() => unknown)[]): Promise<void> {
  for (const step of steps) await step();
}

/** Adds what a kind of tests counted; one that broke down counts as one failed test. */
async function counted(what: string, run: () => Promise<Count>): Promise<void> {
  const began = performance.now();
  console.log(`· ${what} …`);
  try {
    const count = await run();
    counts.push(count);
    console.log(`· ${what}: ${count.passed} passed, ${count.failed} failed, ${Math.round((performance.now() - began) / 1000)} s`);
  } catch (error) {
    signal.throwIfAborted();
    console.error(`· ${what} broke down.`);
    console.error(error instanceof Sentence ? error.message : error);
    counts.push({ passed: 0, failed: 1 });
  }
}

/** A throw-away server with the databases that each test's own is copied from: `empty` (migrated) and `seeded`. */
async function prepareDatabase(): Promise<EmbeddedPostgres> {
  const data = path.join(scratch, 'data');
  const home = openHome(data);
  undo.push(() => rmSync(home, { recursive: true, force: true }));
  const server = await startPostgres({ home, secret: openSecrets(data).database, throwaway: true });
  undo.push(() => server.stop());
  const migrations = listMigrations('prisma/migrations');
  await withClient(server.url('superuser', 'postgres'), async (client) => {
    await client.query('CREATE DATABASE empty OWNER wegweiser_owner');
    await migrate(server.url('owner', 'empty'), applicationRole, migrations);
    await client.query('CREATE DATABASE seeded OWNER wegweiser_owner TEMPLATE empty');
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...demo,
      DATABASE_URL: server.url('application', 'seeded'),
      NODE_ENV: 'test',
    };
    await runNode(['--conditions=react-server', 'scripts/seed.ts'], 'The starter content could not be loaded:', {
      env,
      signal,
      onLine: () => {},
    });
    await client.query('CREATE DATABASE browser OWNER wegweiser_owner TEMPLATE seeded');
  });
  return server;
}

/** What `tests/database.ts` makes databases with. */
function addressesOf(server: EmbeddedPostgres) {
  return {
    TEST_SUPERUSER_URL: server.url('superuser', 'postgres'),
    TEST_OWNER_URL: server.url('owner', 'empty'),
    TEST_APPLICATION_URL: server.url('application', 'empty'),
  };
}

async function runVitest(database: Promise<EmbeddedPostgres> | null): Promise<Count> {
  const server = await database;
  const report = path.join(scratch, 'vitest.json');
  const projects = (['unit', 'integration'] as const).filter(wanted).flatMap((project) => ['--project', project]);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...temporary,
    TZ: 'Asia/Kathmandu',
    NODE_ENV: 'test',
    ...(server && addressesOf(server)),
  };
  const args = [
    'run',
    ...projects,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  await settled(runNode(['node_modules/vitest/vitest.mjs', ...args], 'Vitest failed.', { env, signal }), report);
  type Report = {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
    success: boolean;
  };
  const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // A file that could not be read, or whose preparation failed.
  const unread = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = result.numFailedTests + unread;
  return { passed: result.numPassedTests, failed: failed === 0 && !result.success ? 1 : failed };
}

async function runPlaywright(database: Promise<EmbeddedPostgres>): Promise<Count> {
  const browser = findBrowser();
  const server = await database;
  await ensureBuild(signal);
  const databaseUrl = server.url('application', 'browser');
  const address = await startHouse(databaseUrl);
  const report = path.join(scratch, 'playwright.json');
  const env = {
    ...process.env,
    ...temporary,
    ...addressesOf(server),
    DATABASE_URL: databaseUrl,
    HOUSE_LOG: houseLog,
    NODE_OPTIONS: '--conditions=react-server',
    PLAYWRIGHT_CHROMIUM: browser,
    TEST_ADDRESS: address,
    TEST_OUTPUT: path.join(scratch, 'playwright'),
    TEST_REPORT: report,
  };
  const lines: string[] = [];
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests', ...files];
  await settled(runNode(args, 'Playwright failed.', { env, signal, onLine: (line) => lines.push(line) }), report);
  console.log(lines.join('\n'));
  type Report = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** A failed run that left its report has told everything there. */
async function settled(run: Promise<void>, report: string): Promise<void> {
  try {
    await run;
  } catch (error) {
    if (signal.aborted || !existsSync(report)) throw error;
  }
}

/** Starts Wegweiser as an installation does and returns its address; it is stopped at the end. */
async function startHouse(databaseUrl: string): Promise<string> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(scratch, 'house'),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    ...demo,
  };
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  undo.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const said: string[] = [];
  const open = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        appendFileSync(houseLog, `${line}\n`);
        if (said.push(line) > 200) said.shift();
        if (line === 'Wegweiser is open.') resolve();
      });
    }
  });
  await Promise.race([open, ended.then(() => Promise.reject(new Sentence(['Wegweiser did not start:', ...said].join('\n'))))]);
  return `http://localhost:${port}`;
}
