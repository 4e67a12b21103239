import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Sentence } from '../sentence.ts';
import { grantTo } from './grants.ts';
import { installJobsSchema } from './jobs-schema.ts';

export type Migration = { name: string; sql: string; checksum: string };

/** The migrations that belong to this version, oldest first. `directory` is `prisma/migrations`. */
export function listMigrations(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const sql = readFileSync(path.join(directory, entry.name, 'migration.sql'), 'utf8');
      return { name: entry.name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** How a database stands to this version's migrations. */
export type History = {
  /** To be applied, oldest first. */
  pending: Migration[];
  /** Names the database has and this version does not: it was used by a newer version. */
  unknown: string[];
  /** Names whose file is not the one that was applied. */
  changed: string[];
};

/** Reads the history; any role that may read `_prisma_migrations` can ask. */
export async function readHistory(client: pg.ClientBase, migrations: Migration[]): Promise<History> {
  const table = await client.query<{ there: boolean }>("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  const applied = new Map<string, string>();
  if (table.rows[0]?.there) {
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    for (const row of rows) applied.set(row.migration_name, row.checksum);
  }
  const names = new Set(migrations.map(({ name }) => name));
  return {
    pending: migrations.filter(({ name }) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !names.has(name)).toSorted(),
    changed: migrations.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum).map(({ name }) => name),
  };
}

/** @throws Sentence when the database was used by a newer version, or an applied migration's file was changed afterwards */
export function assertNotNewer({ unknown, changed }: History): void {
  if (unknown.length > 0) {
    throw new Sentence(
      `This database was used by a newer version of Wegweiser (it has the migration ${unknown.at(-1)}): start that version, or restore a backup made before it.`,
    );
  }
  if (changed.length > 0) {
    throw new Sentence(
      `The migration ${changed[0]} was changed after it had been applied to this database: bring the file back as it was, or start with an empty database.`,
    );
  }
}

/** Whether this version needs migrations that the database does not have. @throws like `assertNotNewer`, and pg's errors */
export async function migrationsPending(databaseUrl: string, migrations: Migration[]): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const history = await readHistory(client, migrations);
    assertNotNewer(history);
    return history.pending.length > 0;
  });
}

// Prisma's own table and lock number, so that its command line reads our history and waits for us.
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
const prismaLock = 72707369;

/**
 * Applies what is pending, each migration in one transaction together with its row in the history, makes the tables of the job queue,
 * and then grants the application's role its rights. Two callers at once wait for each other.
 * @param ownerUrl the role that owns the tables
 * @param applicationRole the name of the role that `DATABASE_URL` signs in with
 * @returns the names of the migrations applied now
 * @throws like `assertNotNewer`; Sentence naming the migration PostgreSQL refused (nothing of it stays)
 */
export async function migrate(ownerUrl: string, applicationRole: string, migrations: Migration[]): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    const history = await readHistory(client, migrations);
    assertNotNewer(history);
    await client.query(historyTable);
    for (const migration of history.pending) await apply(client, migration);
    await installJobsSchema(client);
    await grantTo(client, applicationRole);
    return history.pending.map(({ name }) => name);
  });
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`,
      [checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code === '53100') throw error; // the connection, the disk: not the migration's fault
    throw new Sentence(`The migration ${name} was refused and nothing of it was kept: ${error.message}`, {
      cause: error,
    });
  }
}

/** Opens one connection for the time of `work`. @throws pg's errors */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
