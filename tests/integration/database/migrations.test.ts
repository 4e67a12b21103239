import path from 'node:path';
import { expect, test } from 'vitest';
import { differencesBetween } from '#lib/db/drift.ts';
import { applicationRole } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate, migrationsPending, readHistory, withClient } from '#lib/db/migrations.ts';
import type { Migration } from '#lib/db/migrations.ts';
import { makeDatabase } from '#tests/database.ts';
import type { TestDatabase } from '#tests/database.ts';
import { command } from '../commands/house.ts';

const migrations = listMigrations(path.join(import.meta.dirname, '../../../prisma/migrations'));
const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: name });
const later = migration(
  '29990101000000_later',
  'CREATE TABLE later (id INT); CREATE FUNCTION f() RETURNS INT LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
);
const broken = migration('29990102000000_broken', 'CREATE TABLE half (id INT); SELECT nonsense;');

const tables = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    return rows.map(({ name }) => name);
  });

test('an empty database is pending, is migrated once, and is not pending any more', async () => {
  const { ownerUrl, applicationUrl } = await makeDatabase('bare');
  expect(await migrationsPending(applicationUrl, migrations)).toBe(true);
  expect(await migrate(ownerUrl, applicationRole, migrations)).toEqual(migrations.map(({ name }) => name));
  expect(await migrate(ownerUrl, applicationRole, migrations)).toEqual([]);
  expect(await migrationsPending(applicationUrl, migrations)).toBe(false);
  expect(await migrationsPending(applicationUrl, [...migrations, later])).toBe(true);
});

test('two migrate at once and one waits for the other', async () => {
  const { ownerUrl } = await makeDatabase('bare');
  const both = await Promise.all([
    migrate(ownerUrl, applicationRole, migrations),
    migrate(ownerUrl, applicationRole, migrations),
  ]);
  expect(both.flat()).toEqual(migrations.map(({ name }) => name));
});

test('a migration that is refused leaves nothing behind; those before it stay', async () => {
  const { ownerUrl } = await makeDatabase('empty');
  await expect(migrate(ownerUrl, applicationRole, [...migrations, later, broken])).rejects.toThrow(
    /^The migration 29990102000000_broken was refused .*nonsense/,
  );
  const there = await tables(ownerUrl);
  expect(there).toContain('later');
  expect(there).not.toContain('half');
  expect(await withClient(ownerUrl, (client) => readHistory(client, [...migrations, later, broken]))).toEqual({
    pending: [broken],
    unknown: [],
    changed: [],
  });
});

test('a file that was changed after it was applied is refused', async () => {
  const { ownerUrl } = await makeDatabase('empty');
  const rewritten = migrations.map((one) => ({ ...one, checksum: 'another' }));
  await expect(migrate(ownerUrl, applicationRole, rewritten)).rejects.toThrow(/was changed after it had been applied/);
});

test('a catalogue differs where something is missing, too much or not the same', () => {
  const expected = new Map([
    ['a', '1'],
    ['b', ''],
    ['c', '1'],
  ]);
  const here = new Map([
    ['a', '2'],
    ['c', '1'],
    ['d', ''],
  ]);
  expect(differencesBetween(expected, here)).toEqual([
    { name: 'a', expected: '1', here: '2' },
    { name: 'b', expected: '', here: undefined },
    { name: 'd', expected: undefined, here: '' },
  ]);
});

const migrateCommand = ({ ownerUrl, applicationUrl }: TestDatabase, ...args: string[]) =>
  command('scripts/migrate.ts', { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL: applicationUrl }, ...args);

test('npm run migrate brings a new database up to date, and --check finds it as it should be', async () => {
  const database = await makeDatabase('bare');
  expect(await migrateCommand(database, '--check')).toMatchObject({ code: 1, said: expect.stringMatching(/^Not applied yet: /) });
  expect(await migrateCommand(database)).toMatchObject({ code: 0, said: expect.stringMatching(/^Applied .*\.\n$/) });
  expect(await migrateCommand(database)).toEqual({ code: 0, said: 'Nothing to do: the database is up to date.\n' });
  expect(await migrateCommand(database, '--check')).toEqual({
    code: 0,
    said: 'The database is exactly as its migrations make it.\n',
  });
});

test('--check names what somebody did by hand', async () => {
  const database = await makeDatabase('empty');
  await withClient(database.superuserUrl, (client) =>
    client.query(`
      ALTER TABLE subject ADD COLUMN nickname TEXT;
      ALTER TABLE subject ALTER COLUMN slug DROP NOT NULL;
      DROP INDEX search_entry_words;
      CREATE INDEX by_hand ON subject (created_at);
      GRANT UPDATE ON audit_event TO ${applicationRole};
      CREATE FUNCTION by_hand() RETURNS INT LANGUAGE sql AS 'SELECT 1';
    `),
  );
  const { code, said } = await migrateCommand(database, '--check');
  expect(code).toBe(1);
  expect(said).toContain('Made by somebody else: column subject.nickname');
  expect(said).toMatch(/Different: column subject\.slug\n {2}here: {5}text\n {2}expected: text NOT NULL/);
  expect(said).toContain('Missing: index search_entry_words');
  expect(said).toContain('Made by somebody else: index by_hand');
  expect(said).toMatch(
    new RegExp(
      `Different: rights on audit_event of ${applicationRole}\\n {2}here: {5}INSERT, SELECT, UPDATE\\n {2}expected: INSERT, SELECT`,
    ),
  );
  expect(said).toContain('Made by somebody else: function by_hand()');
});

test('migrate needs two roles, and says which address is missing', async () => {
  const { ownerUrl, applicationUrl, superuserUrl } = await makeDatabase('empty');
  expect(await command('scripts/migrate.ts')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^MIGRATION_DATABASE_URL is missing: /),
  });
  expect(await command('scripts/migrate.ts', { MIGRATION_DATABASE_URL: ownerUrl })).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^DATABASE_URL is missing: /),
  });
  for (const url of [ownerUrl, superuserUrl]) {
    expect(await command('scripts/migrate.ts', { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL: url })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^DATABASE_URL signs in as .*, which can act as the owner of the tables: /),
    });
  }
  const stranger = new URL(applicationUrl);
  stranger.username = 'stranger';
  expect(await command('scripts/migrate.ts', { MIGRATION_DATABASE_URL: ownerUrl, DATABASE_URL: stranger.href })).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^The role stranger of DATABASE_URL does not exist/),
  });
});
