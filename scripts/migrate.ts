// npm run migrate            applies what is pending
// npm run migrate -- --check says what is pending and how the database differs from its migrations; changes nothing
import path from 'node:path';
import { findDrift } from '#lib/db/drift.ts';
import { assertNotNewer, listMigrations, migrate, readHistory, withClient } from '#lib/db/migrations.ts';
import { assertSeparateRoles } from '#lib/db/grants.ts';
import { readEnvironment } from '#lib/env.ts';
import { Sentence } from '#lib/sentence.ts';
import { readDotEnv } from './dot-env.ts';
import { run } from './run.ts';

const root = path.join(import.meta.dirname, '..');

await run(async () => {
  readDotEnv(root);
  const { databaseUrl, migrationDatabaseUrl } = readEnvironment();
  if (!migrationDatabaseUrl || !databaseUrl) {
    throw new Sentence(
      `${migrationDatabaseUrl ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL'} is missing: npm run migrate signs in as the role that owns the tables (MIGRATION_DATABASE_URL) and gives the application's role (DATABASE_URL) its rights. The embedded database needs no migrate; npm start does it.`,
    );
  }
  const migrations = listMigrations(path.join(root, 'prisma/migrations'));
  const applicationRole = await withClient(migrationDatabaseUrl, (owner) => assertSeparateRoles(owner, databaseUrl));
  if (process.argv.includes('--check')) return check(migrationDatabaseUrl, applicationRole, migrations);
  const applied = await migrate(migrationDatabaseUrl, applicationRole, migrations);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to do: the database is up to date.');
});

async function check(ownerUrl: string, applicationRole: string, migrations: ReturnType<typeof listMigrations>): Promise<void> {
  const history = await withClient(ownerUrl, (client) => readHistory(client, migrations));
  assertNotNewer(history);
  for (const { name } of history.pending) console.log(`Not applied yet: ${name}`);
  const applied = migrations.filter((migration) => !history.pending.includes(migration));
  const differences = applied.length > 0 ? await findDrift(ownerUrl, applicationRole, applied) : [];
  for (const { name, expected, here } of differences) {
    if (here === undefined) console.log(`Missing: ${name}`);
    else if (expected === undefined) console.log(`Made by somebody else: ${name}`);
    else console.log(`Different: ${name}\n  here:     ${here}\n  expected: ${expected}`);
  }
  if (history.pending.length + differences.length > 0) throw new Sentence('The database is not as its migrations make it.');
  console.log('The database is exactly as its migrations make it.');
}
