import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import manifest from 'pg-boss/package.json' with { type: 'json' };

/** Where pg-boss keeps its tables. */
export const jobsSchema = 'pgboss';

/**
 * Makes pg-boss's tables as this version of it wants them, or brings older ones up to date; newer ones are left alone.
 * In: a connection of the role that owns the tables; two callers at once are kept apart by the caller.
 */
export async function installJobsSchema(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    `${jobsSchema}.version`,
  ]);
  if (!rows[0]?.there) {
    await owner.query(getConstructionPlans(jobsSchema));
    return;
  }
  const { rows: versions } = await owner.query<{ version: number }>(`SELECT version FROM ${jobsSchema}.version`);
  const version = versions[0]?.version ?? 0;
  if (version < manifest.pgboss.schema) await owner.query(getMigrationPlans(jobsSchema, version));
}
