import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { freePort } from '#lib/db/embedded/server.ts';

const root = path.join(import.meta.dirname, '../../..');

/** What is left over goes when a file's tests are done. */
const leftovers: (() => unknown)[] = [];
afterAll(async () => {
  for (const clear of leftovers.toReversed()) await clear();
});

/** A folder of one's own which PostgreSQL's user can reach. */
export function scratch(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-command-'));
  chmodSync(made, 0o711);
  leftovers.push(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

export type House = {
  address: string;
  dataDir: string;
  /** Everything said so far. */
  said(): string;
  /** Waits until `condition` holds. @throws when the command ends before */
  until(condition: () => boolean): Promise<void>;
  /** Waits until it serves. */
  open(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Closes our end of what it writes to. */
  deafen(): void;
  ended: Promise<number | null>;
};

type Settings = Record<string, string | undefined>;

const variables =
  'PORT HOST PUBLIC_URL DATABASE_URL MIGRATION_DATABASE_URL DATA_DIR WEGWEISER_DEMO WEGWEISER_NOW WEGWEISER_SECRET SMTP_URL MAIL_FROM TRUST_PROXY'.split(
    ' ',
  );

/** The command's own environment: nothing of the test's databases, and nothing of a developer's `.env`. */
const plain = (settings: Settings): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  NODE_ENV: 'production',
  ...Object.fromEntries(variables.map((name) => [name, ''])),
  ...settings,
});

/** Runs a script of the project to its end. */
export async function command(
  script: string,
  settings: Settings = {},
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: plain(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** `npm start` on a data directory. */
export async function start(
  dataDir: string,
  settings: Settings = {},
  { args = ['scripts/start.ts'], ...as }: { args?: string[]; uid?: number; gid?: number } = {},
): Promise<House> {
  const port = settings.PORT ?? String(await freePort());
  const env = plain({ DATA_DIR: dataDir, PORT: port, ...settings });
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], ...as });
  const lines: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  let over = false;
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      over = true;
      resolve(code);
    }),
  );
  const said = () => lines.join('\n');
  const until = async (condition: () => boolean) => {
    while (!condition()) {
      if (over) throw new Error(`It ended before that:\n${said()}`);
      await pause(1);
    }
  };
  leftovers.push(async () => {
    child.kill('SIGKILL');
    await ended;
    killDatabase(dataDir);
  });
  return {
    address: `http://localhost:${port}`,
    dataDir,
    said,
    until,
    open: () => until(() => lines.includes('Wegweiser is open.')),
    kill: (signal) => child.kill(signal),
    deafen: () => [child.stdout, child.stderr].forEach((stream) => stream?.destroy()),
    ended,
  };
}

let unharmed: Promise<{ data: string; publicVersion: string }> | undefined;

/** A data directory with the starter content, of a house that was stopped in order: a new copy each time. */
export async function furnished(): Promise<{ data: string; publicVersion: string }> {
  unharmed ??= (async () => {
    const house = await start(path.join(scratch(), 'data'));
    await house.open();
    const publicVersion = await healthyVersion(house);
    house.kill('SIGTERM');
    await house.ended;
    return { data: house.dataDir, publicVersion };
  })();
  const { data, publicVersion } = await unharmed;
  const copy = path.join(scratch(), 'data');
  execFileSync('cp', ['-a', data, copy]); // with owners and rights
  return { data: copy, publicVersion };
}

/** The lines of PostgreSQL's own pid file: number, directory, start, port, …, state. */
export function databaseState(dataDir: string): string[] {
  try {
    return readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** kill -9 of PostgreSQL; does nothing when there is none. */
export function killDatabase(dataDir: string): void {
  const pid = Number(databaseState(dataDir)[0]);
  if (!(pid > 0) || !existsSync(`/proc/${pid}`)) return;
  process.kill(pid, 'SIGKILL');
}

/** Waits until the house says it is well. @returns the version of what is public */
export async function healthyVersion(house: House): Promise<string> {
  for (;;) {
    const answer = await fetch(`${house.address}/api/health`);
    const { status, cache } = (await answer.json()) as { status: string; cache: { publicVersion: string } };
    if (status === 'ok') return cache.publicVersion;
    await pause(20);
  }
}
