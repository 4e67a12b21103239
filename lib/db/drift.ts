import pg from 'pg';
import { Sentence } from '../sentence.ts';
import { migrate, withClient } from './migrations.ts';
import type { Migration } from './migrations.ts';

/** Everything in the schema `public` that a migration can make, as PostgreSQL itself says it. Belongings of extensions are left out. */
const catalogue = `
  WITH own AS (
    SELECT c.oid, c.relname, c.relkind FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  )
  SELECT 'column ' || relname || '.' || attname AS name,
    concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END,
      CASE attgenerated WHEN 's' THEN 'GENERATED' WHEN 'v' THEN 'VIRTUAL' ELSE 'DEFAULT' END || ' ' || pg_get_expr(adbin, adrelid),
      NULLIF(attidentity, ''), NULLIF(attcollation, t.typcollation)::regcollation) AS definition
    FROM pg_attribute a JOIN own ON own.oid = attrelid JOIN pg_type t ON t.oid = atttypid LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
    WHERE relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped
  UNION ALL SELECT 'view ' || relname, pg_get_viewdef(oid) FROM own WHERE relkind IN ('v', 'm')
  UNION ALL SELECT 'sequence ' || relname, NULL FROM own WHERE relkind = 'S'
  UNION ALL SELECT 'constraint ' || relname || '.' || conname, pg_get_constraintdef(c.oid) || CASE WHEN convalidated THEN '' ELSE ' NOT VALID' END
    FROM pg_constraint c JOIN own ON own.oid = conrelid
  UNION ALL SELECT 'index ' || relname, pg_get_indexdef(own.oid) || CASE WHEN indisvalid THEN '' ELSE ' INVALID' END
    FROM own JOIN pg_index ON indexrelid = own.oid
  UNION ALL SELECT 'trigger ' || relname || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
    FROM pg_trigger t JOIN own ON own.oid = tgrelid WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || p.oid::regprocedure, pg_get_functiondef(p.oid)
    FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'type ' || typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
    FROM pg_type t JOIN pg_enum ON enumtypid = t.oid WHERE typnamespace = 'public'::regnamespace GROUP BY typname
  UNION ALL SELECT 'extension ' || extname, NULL FROM pg_extension
  UNION ALL SELECT 'rights on ' || own.relname || ' of ' || coalesce(r.rolname, 'everybody'), string_agg(privilege_type, ', ' ORDER BY privilege_type)
    FROM own JOIN pg_class c USING (oid) CROSS JOIN aclexplode(c.relacl) acl LEFT JOIN pg_roles r ON r.oid = acl.grantee
    WHERE acl.grantee <> c.relowner GROUP BY own.relname, r.rolname`;

/** A thing that is missing has no `here`, one too many has no `expected`; an empty string: it is there and needs no more words. */
export type Difference = { name: string; expected?: string; here?: string };

/** Compares two catalogues. Pure. */
export function differencesBetween(expected: Map<string, string>, here: Map<string, string>): Difference[] {
  return [...new Set([...expected.keys(), ...here.keys()])]
    .filter((name) => expected.get(name) !== here.get(name))
    .toSorted()
    .map((name) => ({ name, expected: expected.get(name), here: here.get(name) }));
}

async function readCatalogue(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string | null }>(catalogue);
  return new Map(rows.map(({ name, definition }) => [name, definition ?? '']));
}

/**
 * How the database differs from what its migrations make: tables, constraints, indexes, triggers, functions and the rights of roles are
 * compared with a scratch database on the same server, made for this and dropped again.
 * @throws Sentence when the owner may not make one (CREATEDB)
 */
export async function findDrift(ownerUrl: string, applicationRole: string, migrations: Migration[]): Promise<Difference[]> {
  const scratch = `wegweiser_check_${process.pid}_${Date.now().toString(36)}`;
  const scratchUrl = new URL(ownerUrl);
  scratchUrl.pathname = `/${scratch}`;
  return withClient(ownerUrl, async (client) => {
    try {
      await client.query(`CREATE DATABASE ${scratch} TEMPLATE template0`);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error;
      throw new Sentence(
        'The check makes a scratch database, and the role of MIGRATION_DATABASE_URL may not: give it CREATEDB (ALTER ROLE … CREATEDB).',
      );
    }
    try {
      await migrate(scratchUrl.href, applicationRole, migrations);
      return differencesBetween(await withClient(scratchUrl.href, readCatalogue), await readCatalogue(client));
    } finally {
      await client.query(`DROP DATABASE ${scratch} WITH (FORCE)`);
    }
  });
}
