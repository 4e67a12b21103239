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
const whileFurnishing: Moment[] = [
  ['the database is up to date', says('brought up to date')],
  ['the content is being loaded', says('Loading the starter content')],
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
}, 120_000);

/** Kills at the moment, and tells how the next start went. */
async function nextStart(house: House, [, hasCome]: Moment, victim: Victim) {
  await house.until(() => hasCome(house));
  victims[victim](house);
  // Without its database it brings it back or gives up; either way it must not lie in the way of the next.
  if (victim === 'database') house.kill('SIGTERM');
  await house.ended;

  const next = await start(house.dataDir);
  await next.open();
  const version = await healthyVersion(next);
  const page = await fetch(`${next.address}/de/guide/register-address`);
  next.kill('SIGTERM');
  const code = await next.ended;
  const left = readdirSync(house.dataDir).toSorted();
  rmSync(house.dataDir, { recursive: true });
  return { version, page: page.status, code, left };
}

const whole = () => ({ version: publicVersion, page: 200, code: 0, left: ['postgres', 'postgres.log', 'secrets.json'] });

test.concurrent.each(beforeDatabase)(
  'kill -9 of the server at the first start when %s',
  { timeout: 120_000 },
  async (...moment) => {
    const house = await start(path.join(scratch(), 'data'));
    expect(await nextStart(house, moment, 'server')).toEqual(whole());
  },
);

describe.each(everyVictim)('kill -9 of the %s', { timeout: 120_000 }, (victim) => {
  test.concurrent.each(whileFurnishing)('at the first start when %s', async (...moment) => {
    const house = await start(path.join(scratch(), 'data'));
    expect(await nextStart(house, moment, victim)).toEqual(whole());
  });

  test.concurrent.each(onOldData)('at a later start when %s', async (...moment) => {
    const house = await start((await furnished()).data);
    if (moment[0] === 'it stops') {
      await house.open();
      house.kill('SIGTERM');
    }
    expect(await nextStart(house, moment, victim)).toEqual(whole());
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
