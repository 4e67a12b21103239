import pg from 'pg';
import { Sentence } from '../sentence.ts';
import { jobsSchema } from './jobs-schema.ts';

/** Where the application may do less than read, add, change and remove rows. */
const narrower: Record<string, string> = {
  audit_event: 'SELECT, INSERT', // nobody rewrites what was done
  public_version: 'SELECT, UPDATE', // one row, for ever
  monthly_count: 'SELECT, INSERT, UPDATE', // what was counted goes down again, never away
  closed_month: 'SELECT, INSERT', // closed is closed
  shown_table: 'SELECT, INSERT', // what was shown stays what was shown
  frozen_report: 'SELECT, INSERT',
  _prisma_migrations: 'SELECT',
};

/**
 * Gives the application's role exactly its rights in the schema `public`, whatever it had before, and lets it work with the job
 * queue. Run by the tables' owner.
 */
export async function grantTo(client: pg.ClientBase, applicationRole: string): Promise<void> {
  const role = pg.escapeIdentifier(applicationRole);
  await client.query(`
    BEGIN;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${role};
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
    ${Object.entries(narrower)
      .map(
        ([table, rights]) =>
          `REVOKE ALL ON ${pg.escapeIdentifier(table)} FROM ${role}; GRANT ${rights} ON ${pg.escapeIdentifier(table)} TO ${role};`,
      )
      .join('\n    ')}
    GRANT USAGE ON SCHEMA ${jobsSchema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO ${role};
    COMMIT`);
}

/**
 * The role that `databaseUrl` signs in with, which must not be able to act as the tables' owner.
 * @param owner a connection of the role that owns the tables
 * @throws Sentence when it is the same role, a superuser, a member of the owner, or not there
 */
export async function assertSeparateRoles(owner: pg.ClientBase, databaseUrl: string): Promise<string> {
  const role = decodeURIComponent(new URL(databaseUrl).username);
  if (!role) throw new Sentence('DATABASE_URL must name the role it signs in with: postgresql://role:password@host:5432/name.');
  const { rows } = await owner.query<{ powerful: boolean }>(
    `SELECT rolsuper OR pg_has_role(oid, current_user, 'MEMBER') AS powerful FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (!rows[0])
    throw new Sentence(
      `The role ${role} of DATABASE_URL does not exist on the server: make it (CREATE ROLE … LOGIN PASSWORD …), then try again.`,
    );
  if (rows[0].powerful) {
    throw new Sentence(
      `DATABASE_URL signs in as ${role}, which can act as the owner of the tables: give the application a role of its own, else it could change the audit trail.`,
    );
  }
  return role;
}
