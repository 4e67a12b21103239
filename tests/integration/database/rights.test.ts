import { expect, test } from 'vitest';
import { withClient } from '#lib/db/migrations.ts';
import { makeDatabase } from '#tests/database.ts';

const { applicationUrl } = await makeDatabase('seeded');
const asApplication = (sql: string) => withClient(applicationUrl, (client) => client.query(sql));

test('the application reads the audit trail and adds to it', async () => {
  await asApplication(`INSERT INTO audit_event (actor_id, action) VALUES ('somebody', 'test')`);
  const { rows } = await asApplication(`SELECT actor_id FROM audit_event WHERE action = 'test'`);
  expect(rows).toEqual([{ actor_id: 'somebody' }]);
});

test.each([
  `UPDATE audit_event SET actor_id = 'nobody'`,
  'DELETE FROM audit_event',
  'TRUNCATE audit_event',
  'DROP TABLE audit_event',
  'ALTER TABLE audit_event DISABLE TRIGGER ALL',
  'SET ROLE wegweiser_owner',
  'DELETE FROM public_version',
  'INSERT INTO public_version (id) VALUES (2)',
  'DELETE FROM _prisma_migrations',
  'CREATE TABLE mine (id INT)',
  'TRUNCATE revision CASCADE',
])('the application may not: %s', async (sql) => {
  await expect(asApplication(sql)).rejects.toMatchObject({ code: '42501' }); // insufficient_privilege
});
