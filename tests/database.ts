import { randomBytes } from 'node:crypto';
import { withClient } from '#lib/db/migrations.ts';

const given = (name: 'TEST_SUPERUSER_URL' | 'TEST_OWNER_URL' | 'TEST_APPLICATION_URL', database?: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error('There is no test server: run this test with `npm run test:integration -- tests/integration/….test.ts`.');
  const url = new URL(value);
  if (database) url.pathname = `/${database}`;
  return url.href;
};

export type TestDatabase = { name: string; applicationUrl: string; ownerUrl: string; superuserUrl: string };

/**
 * Makes a database of one's own on the throw-away server: `seeded` with the starter content, `empty` migrated only, `bare` without
 * anything. It goes when the server goes. Each file under tests/integration already has one, empty: that of `#lib/db/client.ts`.
 */
export async function makeDatabase(template: 'seeded' | 'empty' | 'bare'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(given('TEST_SUPERUSER_URL'), (client) =>
    client.query(`CREATE DATABASE ${name} OWNER wegweiser_owner TEMPLATE ${template === 'bare' ? 'template0' : template}`),
  );
  return {
    name,
    applicationUrl: given('TEST_APPLICATION_URL', name),
    ownerUrl: given('TEST_OWNER_URL', name),
    superuserUrl: given('TEST_SUPERUSER_URL', name),
  };
}
