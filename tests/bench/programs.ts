import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Sentence } from '#lib/sentence.ts';

/** What has to be installed beside us, and the Debian package that brings it. */
const packages: Record<string, string> = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux' };

/** @throws Sentence that names what is missing and how to get it */
export function assertPrograms(names: string[]): void {
  if (process.platform !== 'linux') throw new Sentence('Measurements read /proc and pin processes to cores: run them on Linux.');
  const missing = names.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  const wanted = missing.map((name) => packages[name] ?? name).join(' ');
  throw new Sentence(
    `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: install with \`apt-get install ${wanted}\`, then try again.`,
  );
}

/** Debian keeps nginx where only root's PATH looks. */
process.env.PATH = `${process.env.PATH ?? ''}${path.delimiter}/usr/sbin`;

function isThere(name: string): boolean {
  return process.env.PATH!.split(path.delimiter).some((directory) => {
    try {
      accessSync(path.join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
