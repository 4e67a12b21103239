import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { processIdentity } from '../../process-lock.ts';
import { Sentence } from '../../sentence.ts';
import { binariesFor, embeddedMajor } from './binaries.ts';
import { postgresUser } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

/** `superuser` only makes roles and databases; `owner` owns the tables; `application` has what `lib/db/grants.ts` gives it. */
export type Role = 'superuser' | 'owner' | 'application';
const login: Record<Role, string> = { superuser: 'postgres', owner: 'wegweiser_owner', application: 'wegweiser_app' };
export const applicationRole = login.application;

export type EmbeddedPostgres = {
  /** The address of a database for a role. */
  url(role: Role, database?: string): string;
  /** Rejects when the server has ended by itself and does not start again; fulfilled after `stop`. */
  lost: Promise<void>;
  /** Ends open connections and stops the server. */
  stop(): Promise<void>;
};

type Options = {
  /** An existing directory that holds, or will hold, `postgres/` and its log. The PostgreSQL user can reach it. */
  home: string;
  /** The passwords of the roles are derived from it. */
  secret: string;
  /** Fast and forgetful: for tests only. */
  throwaway?: boolean;
  /** Told what is about to happen when it takes a while. */
  onProgress?: (sentence: string) => void;
};

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1. Makes the data directory when there is none, with the roles and the
 * database `wegweiser`; stops a server that an earlier process left behind. The caller sees to it that nobody else uses `home`.
 * @throws Sentence for data of another PostgreSQL major, a full disk, a lost secret, and whatever else PostgreSQL refuses
 */
export async function startPostgres({
  home,
  secret,
  throwaway = false,
  onProgress = () => {},
}: Options): Promise<EmbeddedPostgres> {
  const data = path.join(home, 'postgres');
  const user = postgresUser(data);
  const binaries = binariesFor(home, user);
  assertSameMajor(data);
  removeHalfMade(home);
  if (!existsSync(data)) {
    onProgress('Making the database');
    await initialise({ home, data, binaries, user, password: passwordOf(secret, 'superuser'), throwaway });
  }
  await stopOrphan(data, onProgress);
  const place = { home, data, binaries, user, throwaway };
  let { port, child } = await launch(place);
  const url = (role: Role, database?: string) => urlOf(secret, role, port, database);
  try {
    await ensureRolesAndDatabase(url('superuser', 'postgres'), secret);
  } catch (error) {
    await end(child);
    throw error;
  }

  let stopping = false;
  /** Starts the server again, at the same address, whenever it ends by itself. Settles when that fails. */
  async function keepUp(): Promise<void> {
    for (;;) {
      await endOf(child);
      if (stopping) return;
      ({ child } = await launch(place, port));
      if (stopping) await end(child);
    }
  }
  const lost = keepUp();
  lost.catch(() => {}); // whoever wants to know awaits it
  const stop = async () => {
    stopping = true;
    await end(child);
    await lost.catch(() => {});
  };
  return { url, lost, stop };
}

const urlOf = (secret: string, role: Role, port: number, database = 'wegweiser') =>
  `postgresql://${login[role]}:${passwordOf(secret, role)}@127.0.0.1:${port}/${database}`;

const passwordOf = (secret: string, role: Role) =>
  createHmac('sha256', secret).update(`postgres role ${login[role]}`).digest('base64url');

/** The address of the server that another process keeps running on `home`; null while there is none that is ready. */
export function addressOfRunning({ home, secret }: Pick<Options, 'home' | 'secret'>, role: Role): string | null {
  const data = path.join(home, 'postgres');
  const { pid, lines } = pidFile(data); // number, directory, start, port, …, state
  if (!serves(pid, data) || lines[7]?.trim() !== 'ready') return null;
  return urlOf(secret, role, Number(lines[3]));
}

function assertSameMajor(data: string): void {
  const file = path.join(data, 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = Number(readFileSync(file, 'utf8'));
  if (major === embeddedMajor) return;
  const way = major > embeddedMajor ? 'start the newer version of Wegweiser' : 'export them with the older version of Wegweiser';
  throw new Sentence(
    `The data in ${data} belong to PostgreSQL ${major}, and this version of Wegweiser brings ${embeddedMajor}: ${way}, or set DATA_DIR to another directory.`,
  );
}

const halfMade = 'postgres.new';

function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith(halfMade)) rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

type Place = { home: string; data: string; binaries: string; user: SystemUser | null; throwaway: boolean };

async function initialise({ home, data, binaries, user, password, throwaway }: Place & { password: string }): Promise<void> {
  const made = path.join(home, `${halfMade}-${process.pid}`);
  const passwordFile = `${made}.password`;
  mkdirSync(made, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const file of [made, passwordFile]) chownSync(file, user.uid, user.gid);
  // Sorting and letter case come from PostgreSQL itself, the same on every machine: docs/decisions/0008-database-collation.md
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${login.superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const child = spawn(
    path.join(binaries, 'initdb'),
    ['-D', made, ...locale, ...access, '--data-checksums', '--no-clean', ...(throwaway ? ['--no-sync'] : [])],
    { ...as(user), cwd: home, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    const why = refusal(output, 'PostgreSQL could not make its data directory', home);
    rmSync(made, { recursive: true, force: true });
    throw why;
  }
  renameSync(made, data);
}

/** A full disk has its own sentence; anything else is told in PostgreSQL's own words. */
function refusal(output: string, what: string, home: string): Sentence {
  const { bavail, bsize } = statfsSync(home); // PostgreSQL does not always say it
  if (/No space left on device/.test(output) || bavail * bsize < 2_000_000)
    return new Sentence(`The disk that holds ${home} is full: free some space and start again.`);
  const said = output
    .split('\n')
    .findLast((line) => /(FATAL|PANIC|error|could not).*:? /.test(line))
    ?.replace(/^.*?(FATAL|PANIC|error): +/, '');
  return new Sentence(`${what}: ${said ?? 'it gave no reason'} (see ${path.join(home, 'postgres.log')}).`);
}

const as = (user: SystemUser | null) => (user ? { uid: user.uid, gid: user.gid } : {});

/** A file that PostgreSQL may remove at any moment: null when it is not there. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What PostgreSQL wrote down about the server on these data. */
function pidFile(data: string): { file: string; pid: number; lines: string[] } {
  const file = path.join(data, 'postmaster.pid');
  const lines = (readIfThere(file) ?? '').split('\n');
  return { file, pid: Number(lines[0] || NaN), lines };
}

/** Whether the process lives and is a server on these data, not another that has the number by now. */
function serves(pid: number, data: string): boolean {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
    const directory = workingDirectory(pid);
    if (directory !== null) return directory === data; // PostgreSQL works in its data directory
    const [, option, named] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return option === '-D' && named === data;
  } catch {
    return false;
  }
}

/** Null where it is not told: root in a container may not look into the processes of other users (no CAP_SYS_PTRACE). */
function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw error;
  }
}

async function stopOrphan(data: string, onProgress: (sentence: string) => void): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const { pid } = pidFile(data);
    if (!serves(pid, data)) break;
    onProgress('Stopping the database that an earlier start left running');
    process.kill(pid, signal);
    for (const until = Date.now() + patience; Date.now() < until && serves(pid, data);) await pause(20);
  }
  // PostgreSQL refuses to start while any process of its user has the number written down (after a restart of the machine or the
  // container, say). It gets a number that no process can have; what else stands there it needs for its own safety.
  const { file, pid, lines } = pidFile(data);
  if (pid > 0 && processIdentity(pid) !== null && !serves(pid, data)) writeFileSync(file, lines.with(0, '4194304').join('\n'));
}

/** @param fixedPort the port to come back to; without it a free one is looked for */
async function launch(place: Place, fixedPort?: number): Promise<{ port: number; child: ChildProcess }> {
  const log = path.join(place.home, 'postgres.log');
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) rmSync(log);
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const port = fixedPort ?? (await freePort());
    const child = spawnServer(place, port, log);
    if (await isReady(child, place.data)) return { port, child };
    const said = readFileSync(log).subarray(before).toString();
    // The port was taken in between; or processes of a killed server are still ending.
    const passes = /Address already in use|could not bind|is still in use|lock file .* already exists/.test(said);
    if (!passes || Date.now() > giveUp) throw refusal(said, 'PostgreSQL did not start', place.home);
    await pause(100);
  }
}

function spawnServer({ data, binaries, user, throwaway }: Place, port: number, log: string): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: throwaway ? 200 : 100,
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const output = openSync(log, 'a', 0o600);
  try {
    // In a process group of its own: Ctrl-C reaches the terminal's whole group, and the database has to stop last.
    return spawn(
      path.join(binaries, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...as(user), cwd: '/', detached: true, stdio: ['ignore', output, output] },
    );
  } finally {
    closeSync(output);
  }
}

/** Waits until the server accepts connections (true), however long its recovery takes, or has ended (false). */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  while (!isOver(child)) {
    await Promise.race([pause(10), failed]);
    const { pid, lines } = pidFile(data);
    if (pid === child.pid && lines[7]?.trim() === 'ready') return true;
  }
  return false;
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function ensureRolesAndDatabase(url: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const there = new Set(rows.map(({ name }) => name));
    for (const role of ['owner', 'application'] as const) {
      if (there.has(login[role])) continue;
      const rights = role === 'owner' ? 'LOGIN CREATEDB' : 'LOGIN'; // CREATEDB: `npm run migrate -- --check` makes a scratch database
      await client.query(`CREATE ROLE ${login[role]} ${rights} PASSWORD '${passwordOf(secret, role)}'`);
    }
    if (!there.has('wegweiser')) await client.query(`CREATE DATABASE wegweiser OWNER ${login.owner}`);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new Sentence(
        'The database does not know the password in secrets.json: bring back the secrets.json that belongs to these data, or set DATA_DIR to another directory.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => (isOver(child) ? resolve() : child.once('exit', () => resolve())));

async function end(child: ChildProcess): Promise<void> {
  // Fast shutdown: ends sessions, writes a checkpoint. When that hangs, immediate shutdown: the next start recovers.
  child.kill('SIGINT');
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await endOf(child);
  clearTimeout(hurry);
}
