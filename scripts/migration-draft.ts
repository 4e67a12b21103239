// npm run migration:draft -- name
// Writes the SQL that leads from the schema of the newest migration to prisma/schema.prisma, without a database. Called again with the
// newest migration's own name it writes that one anew. What stands below `byHand` in a migration is never touched.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { Sentence } from '#lib/sentence.ts';
import { run } from './run.ts';

const byHand = '-- By hand: what Prisma cannot say';
const schemaFile = 'prisma/schema.prisma';
const migrations = 'prisma/migrations';

/** The engine asks its database for the version before it does anything; the oldest PostgreSQL we support answers. */
const oldestPostgres = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async () => ({
    ok: true,
    value: { columnNames: ['exists', 'version', 'number'], columnTypes: [5, 7, 0], rows: [[true, 'PostgreSQL 15.0', 150000]] },
  }),
  ...Object.fromEntries(
    ['executeRaw', 'executeScript', 'startTransaction', 'dispose'].map((name) => [name, () => ({ ok: true })]),
  ),
};

const target = (schema: string | null): DiffTarget =>
  schema ? { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] } : { tag: 'empty' };

async function sqlBetween(before: string | null, after: string): Promise<string> {
  const connected = { ...oldestPostgres, connect: async () => ({ ok: true, value: oldestPostgres }) };
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, after]] }, () => {}, connected);
  const filters = { externalTables: [], externalEnums: [] };
  const diff = await engine.diff({ from: target(before), to: target(after), script: true, exitCode: null, filters });
  return diff.stdout ?? '';
}

await run(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Sentence('Give the migration a name in small letters: npm run migration:draft -- opening_hours');
  }
  const known = readdirSync(migrations)
    .filter((entry) => /^\d{14}_/.test(entry))
    .toSorted();
  const newest = known.at(-1);
  const again = newest?.slice(15) === name ? newest : undefined;
  const directory = again ?? `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
  const before = known.filter((entry) => entry !== again).at(-1);

  const schema = readFileSync(schemaFile, 'utf8');
  const drawn = await sqlBetween(before ? readFileSync(path.join(migrations, before, 'schema.prisma'), 'utf8') : null, schema);

  const file = path.join(migrations, directory, 'migration.sql');
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const kept = old.includes(byHand) ? old.slice(old.indexOf(byHand)) : `${byHand}\n`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${drawn.trim()}\n\n${kept}`);
  // The next draft starts from here.
  writeFileSync(path.join(migrations, directory, 'schema.prisma'), schema);
  console.log(`Wrote ${file}.`);
});
