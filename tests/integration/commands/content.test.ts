import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { command, furnished, scratch, start } from './house.ts';

// Whoever looks after a small installation takes its content away and brings it back, with no database of their own.
vi.setConfig({ testTimeout: 900_000 });

const conditions = { NODE_OPTIONS: '--conditions=react-server' };
const exported = (dataDir: string, to: string) => command('scripts/content-export.ts', { DATA_DIR: dataDir, ...conditions }, to);
const imported = (dataDir: string, from: string) =>
  command('scripts/content-import.ts', { DATA_DIR: dataDir, ...conditions }, from);

const page = 'guidance/en/register-address.json';
const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('events'));

test('content leaves a house that is closed, and comes back changed; a mistake changes nothing', async () => {
  const { data } = await furnished();
  const folder = scratch();
  expect(await exported(data, folder)).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ entries were written/) });
  expect(filesIn(folder).toSorted()).toEqual(filesIn('content').toSorted());
  for (const file of filesIn('content')) {
    expect([file, readFileSync(path.join(folder, file), 'utf8')]).toEqual([
      file,
      readFileSync(path.join('content', file), 'utf8'),
    ]);
  }

  const file = path.join(folder, page);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"title"', '"headline"'));
  expect(await imported(data, folder)).toMatchObject({ code: 1, said: expect.stringContaining(page) });
  writeFileSync(file, before.replace('"Register your address"', '"Tell the city where you live"'));
  expect(await imported(data, folder)).toEqual({ code: 0, said: '1 texts and structures are public now.\n' });

  const house = await start(data);
  await house.open();
  const title = async () =>
    /<h1[^>]*>(.*?)<\/h1>/s.exec(await (await fetch(`${house.address}/en/guide/register-address`)).text())?.[1];
  expect(await title()).toBe('Tell the city where you live');

  // The house is open now: both use its database as it runs, and readers see the change at once.
  writeFileSync(file, before);
  expect(await imported(data, folder)).toMatchObject({ code: 0 });
  await expect.poll(title, { timeout: 10_000 }).toBe('Register your address');
  expect(await exported(data, scratch())).toMatchObject({ code: 0 });
  house.kill('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('an export removes nothing from a folder that holds other things', async () => {
  const { data } = await furnished();
  const home = scratch();
  mkdirSync(path.join(home, 'files'));
  expect(await exported(data, home)).toEqual({
    code: 1,
    said: `${home} holds other things: choose a new folder, or one that an earlier export has made.\n`,
  });
  expect(readdirSync(home)).toEqual(['files']);
});

test('where there is no database yet, one sentence says what to do', async () => {
  const nowhere = path.join(scratch(), 'data');
  for (const run of [exported, imported]) {
    expect(await run(nowhere, scratch())).toEqual({
      code: 1,
      said: `There is no database in ${nowhere}: npm start makes one, or set DATA_DIR or DATABASE_URL.\n`,
    });
  }
});
