import { expect, test } from 'vitest';
import path from 'node:path';
import { databaseState, scratch, start } from './house.ts';
import type { House } from './house.ts';

// However it is asked to stop: the server first, then the database, and nothing is left running.

const ordinary = ['scripts/start.ts'];
const throughBootstrap = ['scripts/bootstrap.mjs', 'scripts/start.ts'];

async function stopsInOrder(house: House): Promise<void> {
  await house.until(() => house.said().includes('Stopped.'));
  expect(house.said()).toMatch(/Stopping …\nStopped\.$/);
  expect(databaseState(house.dataDir)).toEqual([]);
  await expect(fetch(house.address)).rejects.toThrow('fetch failed');
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s', async (signal) => {
  const house = await start(path.join(scratch(), 'data'), {}, { args: ordinary });
  await house.open();
  house.kill(signal);
  await stopsInOrder(house);
  expect(await house.ended).toBe(0);
});

test('SIGTERM to the process that npm starts', async () => {
  const house = await start(path.join(scratch(), 'data'), {}, { args: throughBootstrap });
  await house.open();
  house.kill('SIGTERM');
  expect(await house.ended).toBe(0);
  await stopsInOrder(house);
});

test('kill -9 of the process that npm starts', async () => {
  const house = await start(path.join(scratch(), 'data'), {}, { args: throughBootstrap });
  await house.open();
  house.kill('SIGKILL');
  await stopsInOrder(house);
});

test('kill -9 of the database while it serves: it comes back at the same address', async () => {
  const house = await start(path.join(scratch(), 'data'));
  await house.open();
  const [before] = databaseState(house.dataDir);
  process.kill(Number(before), 'SIGKILL');
  await house.until(() => databaseState(house.dataDir)[7]?.trim() === 'ready' && databaseState(house.dataDir)[0] !== before);
  expect((await fetch(`${house.address}/de/guide/register-address`)).status).toBe(200);
  house.kill('SIGTERM');
  expect(await house.ended).toBe(0);
});
