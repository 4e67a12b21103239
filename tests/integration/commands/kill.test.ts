import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { postgresUser } from '#lib/db/embedded/system-user.ts';
import { databaseState, furnished, healthyVersion, killDatabase, scratch, start } from './house.ts';
import type { House } from './house.ts';

// What a power cut, an out-of-memory killer or an impatient administrator does, at ten moments of a start.

const named = (name: string) => (house: House) =>
  existsSync(house.dataDir) && readdirSync(house.dataDir).some((entry) => entry.startsWith(name));
const says = (words: string) => (house: House) => house.said().includes(words);

type Moment = [string, (house: House) => boolean];
const beforeDatabase: Moment[] = [
  ['the lock is taken', named('lock')],
  ['the data directory is half made', named('postgres.new')],
  ['the data directory is made', ({ dataDir }) => existsSync(path.join(dataDir, 'postgres'))],
];
const onOldData: Moment[] = [
  ['the database begins to run', ({ dataDir }) => databaseState(dataDir).length > 0],
  ['the database runs', ({ dataDir }) => databaseState(dataDir)[7]?.trim() === 'ready'],
  ['the doors open', says('Opening the doors')],
  ['it serves', says('is open')],
  ['it stops', says('Stopping')],
];

const victims = {
  server: (house: House) => house.kill('SIGKILL'),
  database: (house: House) => killDatabase(house.dataDir),
  both(house: House) {
    house.kill('SIGKILL');
    killDatabase(house.dataDir);
  },
};
type Victim = keyof typeof victims;
const everyVictim = Object.keys(victims) as Victim[];

let publicVersion: string;
beforeAll(async () => {
  ({ publicVersion } = await furnished());
}, 300_000);

async function killAt(house: House, hasCome: (house: House) => boolean, victim: Victim): Promise<void> {
  await house.until(() => hasCome(house));
  victims[victim](house);
  // Without its database it brings it back or gives up; either way it must not lie in the way of the next.
  if (victim === 'database') house.kill('SIGTERM');
  await house.ended;
}

/** How the next start goes until everything is public. */
async function nextStart({ dataDir }: House) {
  const next = await start(dataDir);
  await next.open();
  const version = await healthyVersion(next);
  const page = await fetch(`${next.address}/de/guide/register-address`);
  next.kill('SIGTERM');
  const code = await next.ended;
  const left = readdirSync(dataDir).toSorted();
  rmSync(dataDir, { recursive: true });
  return { version, page: page.status, code, left };
}

/** How the next start goes until it has a database that is up to date and begins to fill it. */
async function nextBeginning({ dataDir }: House) {
  const next = await start(dataDir);
  await next.until(() => says('Loading the starter content')(next));
  next.kill('SIGTERM');
  await next.ended;
  const left = readdirSync(dataDir).toSorted();
  rmSync(dataDir, { recursive: true });
  return left;
}

const kept = ['postgres', 'postgres.log', 'secrets.json'];
const whole = () => ({ version: publicVersion, page: 200, code: 0, left: kept });

test.concurrent.each(beforeDatabase)(
  'kill -9 of the server at the first start when %s',
  { timeout: 400_000 },
  async (name, hasCome) => {
    const house = await start(path.join(scratch(), 'data'));
    await killAt(house, hasCome, 'server');
    expect(await nextBeginning(house)).toEqual(kept);
  },
);

describe.each(everyVictim)('kill -9 of the %s', { timeout: 400_000 }, (victim) => {
  test.concurrent('at the first start when the database is up to date', async () => {
    const house = await start(path.join(scratch(), 'data'));
    await killAt(house, says('brought up to date'), victim);
    expect(await nextBeginning(house)).toEqual(kept);
  });

  test.concurrent('at the first start when the content is being loaded', async () => {
    const house = await start(path.join(scratch(), 'data'));
    await killAt(house, says('Loading the starter content'), victim);
    expect(await nextStart(house)).toEqual(whole());
  });

  test.concurrent.each(onOldData)('at a later start when %s', async (name, hasCome) => {
    const house = await start((await furnished()).data);
    if (name === 'it stops') {
      await house.open();
      house.kill('SIGTERM');
    }
    await killAt(house, hasCome, victim);
    expect(await nextStart(house)).toEqual(whole());
  });
});

test('after a power cut another process has the number of the database', { timeout: 60_000 }, async () => {
  const { data } = await furnished();
  const user = postgresUser(path.join(data, 'postgres'));
  const other = spawn('sleep', ['60'], { stdio: 'ignore', ...(user && { uid: user.uid, gid: user.gid }) });
  const house = await start(data);
  await house.open();
  const state = databaseState(data);
  house.kill('SIGKILL');
  killDatabase(data);
  await house.ended;
  writeFileSync(path.join(data, 'postgres/postmaster.pid'), [other.pid, ...state.slice(1)].join('\n'));

  const next = await start(data);
  await next.open();
  expect(await healthyVersion(next)).toBe(publicVersion);
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
});
