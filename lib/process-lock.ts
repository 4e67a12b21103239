import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './sentence.ts';

/** What tells a process from a later one with the same number; null when it does not run. */
export function processIdentity(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // proc_pid_stat(5): field 3 is the state, 22 the start
      return state === 'Z' ? null : `${boot} ${fields[18]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

type Holder = { pid: number; identity: string | null };

const readHolder = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
};

/** The process that holds the lock `file`, or null when nobody does or the holder is gone. */
export function lockHolder(file: string): number | null {
  const holder = readHolder(file);
  return holder && holder.identity !== null && processIdentity(holder.pid) === holder.identity ? holder.pid : null;
}

/**
 * Takes the lock `file` for this process; a lock left by a process that is gone is taken over.
 * @returns whether it is ours now
 * @throws the file system's errors
 */
export function takeLock(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) } satisfies Holder));
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        sweep(file);
        return true;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      if (lockHolder(file) !== null) return false;
      setAside(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves a dead process's lock out of the way; somebody else may have done so and taken it in the meantime. */
function setAside(file: string, aside: string): void {
  try {
    renameSync(file, aside);
    if (lockHolder(aside) !== null) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes what others left beside the lock when they were killed while they took it. */
function sweep(file: string): void {
  const [folder, beginning] = [path.dirname(file), `${path.basename(file)}.`];
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(beginning) ? Number.parseInt(name.slice(beginning.length), 10) : NaN;
    if (pid > 0 && processIdentity(pid) === null) rmSync(path.join(folder, name), { force: true });
  }
}

/** Gives the lock back. */
export const releaseLock = (file: string): void => rmSync(file, { force: true });
