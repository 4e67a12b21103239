import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** Who is measured has one core for itself; who asks, and the database, share another. On a machine with one core all share it. */
export const cores = os.availableParallelism() > 1 ? { measured: '1', asking: '0' } : null;

/** The command that runs `program` on a core. */
export const onCore = (core: 'measured' | 'asking' | null, program: string, args: string[]): [string, string[]] =>
  core && cores ? ['taskset', ['-c', cores[core], program, ...args]] : [program, args];

/** Moves a running process, and what it will start, to a core. */
export function moveTo(core: 'measured' | 'asking', pid: number): void {
  if (cores) execFileSync('taskset', ['-a', '-p', '-c', cores[core], String(pid)], { stdio: 'ignore' });
}
