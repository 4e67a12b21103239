import { beforeAll, expect, test, vi } from 'vitest';
import { databaseState, furnished, healthyVersion, start } from './house.ts';
import type { House } from './house.ts';

// However it is asked to stop: the server first, then the database, and nothing is left running.
vi.setConfig({ testTimeout: 120_000 });

const ordinary = ['scripts/start.ts'];
const throughBootstrap = ['scripts/bootstrap.mjs', 'scripts/start.ts'];

beforeAll(furnished, 300_000);

async function afterStop(house: House) {
  await house.until(() => house.said().includes('Stopped.'));
  const answers = await fetch(house.address).then(Boolean, () => false);
  return { last: house.said().split('\n').slice(-2), database: databaseState(house.dataDir), answers };
}
const inOrder = { last: ['Stopping …', 'Stopped.'], database: [], answers: false };

async function open(args = ordinary): Promise<House> {
  const house = await start((await furnished()).data, {}, { args });
  await house.open();
  return house;
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s', async (signal) => {
  const house = await open();
  house.kill(signal);
  expect(await afterStop(house)).toEqual(inOrder);
  expect(await house.ended).toBe(0);
});

test('SIGTERM to the process that npm starts', async () => {
  const house = await open(throughBootstrap);
  house.kill('SIGTERM');
  expect(await afterStop(house)).toEqual(inOrder);
  expect(await house.ended).toBe(0);
});

test('kill -9 of the process that npm starts', async () => {
  const house = await open(throughBootstrap);
  house.kill('SIGKILL');
  expect(await afterStop(house)).toEqual(inOrder);
});

test('the terminal is gone: nobody reads what it says, and it is told to stop', async () => {
  const house = await open();
  house.deafen();
  house.kill('SIGHUP');
  expect(await house.ended).toBe(0);
  expect(databaseState(house.dataDir)).toEqual([]);
});

test('kill -9 of the database while it serves: it comes back at the same address', async () => {
  const house = await open();
  const [before] = databaseState(house.dataDir);
  process.kill(Number(before), 'SIGKILL');
  await house.until(() => databaseState(house.dataDir)[7]?.trim() === 'ready' && databaseState(house.dataDir)[0] !== before);
  await healthyVersion(house);
  expect((await fetch(`${house.address}/de/guide/register-address`)).status).toBe(200);
});
