import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Starts the database in a folder and dies, or stops it. */
const program = `
  import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
  import { startPostgres } from '#lib/db/embedded/server.ts';
  const [folder, ending] = process.argv.slice(1);
  const server = await startPostgres({ home: openHome(folder), secret: openSecrets(folder).database, throwaway: true, onProgress: console.log });
  if (ending === 'die') process.kill(process.pid, 'SIGKILL');
  await server.stop();
  process.exit();
`;
const isRoot = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-orphan-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** As root of a container: without the right to look into the processes of other users. */
const inContainer = (ending: string) =>
  spawnSync(
    'setpriv',
    ['--bounding-set=-sys_ptrace', process.execPath, '--input-type=module-typescript', '--eval', program, folder, ending],
    { encoding: 'utf8', timeout: 60_000 },
  );

test.skipIf(!isRoot)('root of a container finds the database that a killed start left running', () => {
  expect(inContainer('die').signal).toBe('SIGKILL');
  const next = inContainer('stop');
  expect(next.stderr).toBe('');
  expect(next.stdout).toContain('Stopping the database that an earlier start left running');
  expect(next.status).toBe(0);
});
