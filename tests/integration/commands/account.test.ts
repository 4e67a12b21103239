import path from 'node:path';
import { expect, test } from 'vitest';
import { withClient } from '#lib/db/migrations.ts';
import { makeDatabase } from '#tests/database.ts';
import { command, furnished, scratch, start } from './house.ts';

const account = (settings: Record<string, string>, ...words: string[]) =>
  command('--conditions=react-server', settings, '--disable-warning=ExperimentalWarning', 'scripts/account.ts', ...words);
const link = /http:\/\/localhost:3000\/admin\/(invitation|reset)\?key=([\w-]{43})/;

test('the first administrator of an installation, and what helps in an emergency', { timeout: 300_000 }, async () => {
  const { applicationUrl } = await makeDatabase('empty');
  const run = (...words: string[]) => account({ DATABASE_URL: applicationUrl }, ...words);
  const rows = (sql: string) => withClient(applicationUrl, async (client) => (await client.query(sql)).rows);

  const made = await run('create', 'Anna@Example.org', '--name', 'Anna', '--role', 'administrator', '--role', 'translator:ar');
  expect(made.code).toBe(0);
  expect(made.said).toMatch(link);
  const key = link.exec(made.said)?.[2] ?? '';
  expect(JSON.stringify(await rows('SELECT * FROM staff_link'))).not.toContain(key);
  expect(await rows('SELECT role, scope FROM staff_role ORDER BY role')).toEqual([
    { role: 'administrator', scope: '' },
    { role: 'translator', scope: 'ar' },
  ]);

  const listed = await run('list');
  expect(listed.said).toContain('anna@example.org  Anna  (invited; administrator translator:ar)');
  const reset = await run('reset', 'anna@example.org', '--second-factor');
  expect(reset.said).toMatch(link);

  const refusals: [string[], string][] = [
    [['create', 'anna@example.org', '--role', 'editor'], 'There is an account for this address already'],
    [['create', 'bela@example.org', '--role', 'boss'], 'There is no role boss. Roles: administrator, editor'],
    [['create', 'bela@example.org'], 'Give at least one --role.'],
    [['create', 'bela', '--role', 'editor'], 'bela is no e-mail address.'],
    [['reset', 'bela@example.org'], 'There is no account for this address'],
    [['remove', 'anna@example.org'], 'Say what to do:'],
  ];
  for (const [words, sentence] of refusals) {
    const { code, said } = await run(...words);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
  }

  expect((await run('deactivate', 'anna@example.org')).code).toBe(0);
  expect((await run('list')).said).toContain('(deactivated;');
  expect((await run('reset', 'anna@example.org')).said).toContain('This account is deactivated');
  expect(await rows('SELECT action, actor_id FROM audit_event ORDER BY id')).toEqual(
    ['createAccount', 'resetAccount', 'deactivate'].map((action) => ({ action, actor_id: 'system' })),
  );
});

test('the embedded database is started for the command when nobody runs it', { timeout: 300_000 }, async () => {
  const DATA_DIR = path.join(scratch(), 'data');
  const made = await account({ DATA_DIR }, 'create', 'anna@example.org', '--role', 'administrator');
  expect(made.said).toMatch(link);
  expect(made.said).toContain('set WEGWEISER_DEMO=0');
  expect((await account({ DATA_DIR }, 'list')).said).toContain('anna@example.org');
});

test('it works while the house is open, which is no demonstration any more from then on', { timeout: 400_000 }, async () => {
  const { data } = await furnished();
  const house = await start(data);
  await house.open();
  expect((await account({ DATA_DIR: data }, 'reset', 'admin@wegweiser.example')).said).toContain('belongs to the demonstration');
  const made = await account({ DATA_DIR: data }, 'create', 'anna@example.org', '--role', 'administrator');
  const [, , key] = link.exec(made.said) ?? [];
  const page = await fetch(`${house.address}/admin/invitation?key=${key}`);
  expect(await page.text()).toContain('anna@example.org');
  house.kill('SIGTERM');
  expect(await house.ended).toBe(0);

  const again = await start(data);
  expect(await again.ended).toBe(1);
  expect(again.said()).toContain('This is no demonstration any more: there are real accounts (such as anna@example.org)');
});
