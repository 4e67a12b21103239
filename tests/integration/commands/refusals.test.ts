import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { canReach } from '#lib/db/embedded/system-user.ts';
import { withClient } from '#lib/db/migrations.ts';
import { makeDatabase } from '#tests/database.ts';
import { scratch, start } from './house.ts';

// Whoever starts Wegweiser and cannot, reads one sentence that says what to do.
vi.setConfig({ testTimeout: 120_000 });

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

async function refusal(...args: Parameters<typeof start>): Promise<string> {
  const house = await start(...args);
  expect(await house.ended).toBe(1);
  return house
    .said()
    .split('\n')
    .filter((line) => !/^(· | {2})/.test(line))
    .join('\n');
}

test('the port is taken by another program', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const PORT = String((other.address() as AddressInfo).port);
  expect(await refusal(path.join(scratch(), 'data'), { PORT })).toBe(
    `Port ${PORT} is taken by another program: stop that one, or choose another port, such as PORT=3001 npm start.`,
  );
  other.close();
});

test('HOST is no address of this machine', async () => {
  expect(await refusal(path.join(scratch(), 'data'), { HOST: '192.0.2.1' })).toMatch(
    /^HOST=192\.0\.2\.1 is no address of this machine: use /,
  );
});

test('a variable is wrong', async () => {
  expect(await refusal(path.join(scratch(), 'data'), { WEGWEISER_DEMO: 'maybe' })).toMatch(
    /^WEGWEISER_DEMO must be 1 .* or 0\.$/,
  );
});

test('another one runs on the same data', async () => {
  const data = path.join(scratch(), 'data');
  const first = await start(data);
  await first.until(() => first.said().includes('brought up to date'));
  expect(await refusal(data)).toMatch(
    /^Wegweiser already runs on .*data \(process \d+\): use that one, stop it with `kill \d+`, or set DATA_DIR /,
  );
  first.kill('SIGTERM');
  expect(await first.ended).toBe(1);
  expect(first.said()).toContain('Stopped before it was ready.');
});

test.skipIf(!isRoot)('this user may not write there', async () => {
  const folder = scratch();
  if (!canReach(path.join(import.meta.dirname, '../../../scripts'), { name: 'nobody', ...nobody })) return;
  chmodSync(folder, 0o755);
  const data = path.join(folder, 'data');
  expect(await refusal(data, {}, nobody)).toMatch(/^No permission to write .*data: give this user the right, or set DATA_DIR /);
});

function smallDisk(size: string): string | null {
  const disk = path.join(scratch(), 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  disks.push(disk);
  return disk;
}
const disks: string[] = [];
afterAll(() => disks.forEach((disk) => execFileSync('umount', ['-l', disk])));

test.skipIf(!isRoot).each(['16k', '20m', '40m'])('the disk is full after %s', async (size) => {
  const disk = smallDisk(size);
  if (disk === null) return; // a container without the right to mount
  const blocks = path.join(disk, 'blocks');
  if (size === '16k') writeFileSync(blocks, Buffer.alloc(16_384));
  expect(await refusal(path.join(disk, 'data'))).toMatch(/^The disk .*full.*: free some space and start again\.$/);
});

test('the data belong to a newer PostgreSQL', async () => {
  const data = path.join(scratch(), 'data');
  mkdirSync(path.join(data, 'postgres'), { recursive: true });
  writeFileSync(path.join(data, 'postgres/PG_VERSION'), '19\n');
  expect(await refusal(data)).toMatch(
    /belong to PostgreSQL 19, and this version of Wegweiser brings 18: start the newer version of Wegweiser, or /,
  );
  expect(readFileSync(path.join(data, 'postgres/PG_VERSION'), 'utf8')).toBe('19\n');
});

test('the secrets of the data are lost', async () => {
  const data = path.join(scratch(), 'data');
  const first = await start(data);
  await first.until(() => first.said().includes('brought up to date'));
  first.kill('SIGTERM');
  await first.ended;
  rmSync(path.join(data, 'secrets.json'));
  expect(await refusal(data)).toMatch(/^The database does not know the password in secrets\.json: bring back the secrets\.json /);
});

test('a database of one’s own has not been migrated', async () => {
  const { applicationUrl } = await makeDatabase('bare');
  expect(await refusal(path.join(scratch(), 'data'), { DATABASE_URL: applicationUrl })).toMatch(
    /run `npm run migrate` with MIGRATION_DATABASE_URL set/,
  );
});

test('the database was used by a newer version', async () => {
  const { applicationUrl, ownerUrl } = await makeDatabase('empty');
  await withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
    ),
  );
  expect(await refusal(path.join(scratch(), 'data'), { DATABASE_URL: applicationUrl })).toMatch(
    /^This database was used by a newer version of Wegweiser \(it has the migration 29990101000000_later\): start that version, or /,
  );
});

test('nobody answers at DATABASE_URL, or does not know us', async () => {
  const { applicationUrl } = await makeDatabase('bare');
  const [away, stranger] = [new URL(applicationUrl), new URL(applicationUrl)];
  away.port = '1';
  stranger.password = 'wrong';
  expect(await refusal(path.join(scratch(), 'data'), { DATABASE_URL: away.href })).toMatch(
    /^No PostgreSQL answers at the address in DATABASE_URL: /,
  );
  expect(await refusal(path.join(scratch(), 'data'), { DATABASE_URL: stranger.href })).toMatch(
    /^PostgreSQL refuses the address in DATABASE_URL \(.*\): correct /,
  );
});
