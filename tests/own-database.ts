import { makeDatabase } from './database.ts';

// Before each file under tests/integration: lib/db/client.ts opens what DATABASE_URL names when it is first imported.
const { applicationUrl, ownerUrl } = await makeDatabase('empty');
process.env.DATABASE_URL = applicationUrl;
process.env.MIGRATION_DATABASE_URL = ownerUrl;
