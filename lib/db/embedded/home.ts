import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../sentence.ts';
import { canReach, postgresUser } from './system-user.ts';

/** Where data lie that PostgreSQL's user could not reach under `DATA_DIR`. */
const outside = '/var/lib/wegweiser';

/**
 * Makes `dataDir` when it is not there and says where its PostgreSQL lives: in it, or, when we are root and PostgreSQL's user cannot
 * get there, under /var/lib/wegweiser with a link `dataDir/postgres` that points there. The link decides once it is made.
 * @returns an existing directory
 * @throws the file system's errors
 */
export function openHome(dataDir: string): string {
  makeReachable(dataDir);
  const place = realpathSync(dataDir);
  const link = path.join(place, 'postgres');
  const target = linkTarget(link);
  if (target) {
    makeReachable(path.dirname(target));
    return path.dirname(target);
  }
  const user = postgresUser(link);
  if (existsSync(link) || !user || canReach(place, user)) return place;
  const home = path.join(outside, createHash('sha256').update(place).digest('hex').slice(0, 12));
  makeReachable(outside);
  makeReachable(home);
  symlinkSync(path.join(home, 'postgres'), link);
  return home;
}

function makeReachable(directory: string): void {
  if (mkdirSync(directory, { recursive: true })) chmodSync(directory, 0o711);
}

function linkTarget(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EINVAL') return null; // nothing there, or a directory
    throw error;
  }
}

export type Secrets = {
  /** `WEGWEISER_SECRET` when the environment gives none. */
  wegweiser: string;
  /** What the passwords of the embedded database are derived from. */
  database: string;
};

/** Reads `dataDir/secrets.json`, and makes it at the first time, readable for its owner alone. @throws the file system's errors */
export function openSecrets(dataDir: string): Secrets {
  makeReachable(dataDir);
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = { wegweiser: randomBytes(32).toString('base64url'), database: randomBytes(32).toString('base64url') };
    writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}
