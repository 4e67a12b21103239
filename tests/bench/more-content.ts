import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { withClient } from '#lib/db/migrations.ts';
import { root } from './workplace.ts';

/** Kinds a city has many of. */
const kinds = ['guidance', 'office', 'term', 'event', 'leaflet'];

/**
 * Makes a database hold `times` as much public content: every page, office, term, talk and leaflet is there `times` times, with all
 * its languages, under slugs of its own; copies refer to the same parents and figures as what they were copied from. Written as the
 * owner of the tables: through the publishing door, a hundred times the content would take longer than its transaction may.
 */
export async function multiplyContent(ownerUrl: string, times: number): Promise<void> {
  if (times < 2) return;
  await withClient(ownerUrl, async (client) => {
    const parts = await partsOfSubjects(client);
    await client.query('BEGIN');
    await client.query(`CREATE TEMP TABLE original ON COMMIT DROP AS SELECT id FROM subject WHERE kind::text = ANY ($1)`, [
      kinds,
    ]);
    await client.query(`CREATE TEMP TABLE copy_number ON COMMIT DROP AS SELECT generate_series(1, ${times - 1}) AS n`);
    for (const part of parts) await copyRows(client, part);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

type Part = { table: string; owner: string };

/** Tables whose rows belong to one subject, in an order in which they can be filled: `owner` is the column that names it. */
async function partsOfSubjects(client: pg.Client): Promise<Part[]> {
  const { rows } = await client.query<{ table: string; owner: string; names: string }>(`
    SELECT c.conrelid::regclass::text AS table, a.attname AS owner, c.confrelid::regclass::text AS names
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_index i ON i.indrelid = c.conrelid AND i.indisprimary AND i.indkey[0] = c.conkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.conrelid <> 'subject'::regclass
      AND c.connamespace = 'public'::regnamespace`);
  const known: Part[] = [
    { table: 'subject', owner: 'id' },
    { table: 'revision', owner: 'subject_id' },
    { table: 'publication', owner: 'subject_id' },
  ];
  for (let found = true; found;) {
    found = false;
    for (const { table, owner, names } of rows) {
      if (known.some((part) => part.table === table) || !known.some((part) => part.table === names)) continue;
      known.push({ table, owner });
      found = true;
    }
  }
  return known;
}

const copied = (column: string) => `md5(t.${column}::text || '-' || n)::uuid`;

/** Columns that are not simply taken over. */
const changed: Record<string, Record<string, string>> = {
  subject: { slug: `t.slug || '-' || n` },
  revision: { id: copied('id'), base_id: 'NULL' },
  publication: { revision_id: copied('revision_id') },
  search_entry: { path: `t.path || '-' || n`, title: `t.title || ' ' || n` },
};

async function copyRows(client: pg.Client, { table, owner }: Part): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => (name === owner ? copied(name) : (changed[table]?.[name] ?? `t."${name}"`)));
  const onlyPublic = table === 'revision' ? `WHERE t.state = 'published'` : '';
  await client.query(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM ${table} t JOIN original o ON o.id = t."${owner}" CROSS JOIN copy_number ${onlyPublic}`,
  );
}

/** A content folder with `times` as many files of each kind a city has many of, for the publishing door. */
export function writeMoreContent(folder: string, times: number): void {
  cpSync(path.join(root, 'content'), folder, { recursive: true });
  for (const kind of ['guidance', 'offices', 'glossary', 'events', 'leaflets']) {
    for (const layer of readdirSync(path.join(root, 'content', kind), { withFileTypes: true })) {
      if (!layer.isDirectory()) continue;
      const from = path.join(root, 'content', kind, layer.name);
      const to = path.join(folder, kind, layer.name);
      mkdirSync(to, { recursive: true });
      for (const file of readdirSync(from)) {
        for (let n = 1; n < times; n += 1)
          cpSync(path.join(from, file), path.join(to, file.replace(/\.json$/, `-copy-${n}.json`)));
      }
    }
  }
}
