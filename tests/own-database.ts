import { afterAll, expect } from 'vitest';
import { makeDatabase } from './database.ts';

// Before each file under tests/integration: lib/db/client.ts opens what DATABASE_URL names when it is first imported.
const { applicationUrl, ownerUrl } = await makeDatabase('empty');
process.env.DATABASE_URL = applicationUrl;
process.env.MIGRATION_DATABASE_URL = ownerUrl;

// What a library warns of today breaks with its next version: two questions at once in one transaction, for one.
const warnings: string[] = [];
process.on('warning', ({ name, message }) => name === 'DeprecationWarning' && warnings.push(message));
afterAll(() => expect(warnings).toEqual([]));
