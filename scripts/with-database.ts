import { existsSync } from 'node:fs';
import path from 'node:path';
import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
import { addressOfRunning, applicationRole, startPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate } from '#lib/db/migrations.ts';
import { readEnvironment } from '#lib/env.ts';
import { lockHolder, releaseLock, takeLock } from '#lib/process-lock.ts';
import { Sentence } from '#lib/sentence.ts';
import { readDotEnv } from './dot-env.ts';

const root = path.join(import.meta.dirname, '..');

/**
 * Runs a command's work with `DATABASE_URL` set for the application's role: the given one, else the embedded database, which is started for
 * the command, or used as it runs where `npm start` has it open. `work` must import what opens the database itself, not before.
 * @throws Sentence when there is no embedded database yet, or when it is only just being started
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  readDotEnv(root);
  const { databaseUrl, dataDir } = readEnvironment();
  if (databaseUrl) return work();
  const directory = path.resolve(root, dataDir);
  if (!existsSync(path.join(directory, 'postgres'))) {
    throw new Sentence(`There is no database in ${directory}: npm start makes one, or set DATA_DIR or DATABASE_URL.`);
  }
  const embedded = { home: openHome(directory), secret: openSecrets(directory).database };
  const lock = path.join(embedded.home, 'lock');
  if (!takeLock(lock)) {
    const url = addressOfRunning(embedded, 'application');
    if (!url) throw new Sentence(`Process ${lockHolder(lock)} is about to start or stop this database: try again in a moment.`);
    return workAt(url, work);
  }
  try {
    const server = await startPostgres(embedded);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.stop().then(() => process.exit(1)));
    try {
      await migrate(server.url('owner'), applicationRole, listMigrations(path.join(root, 'prisma/migrations')));
      await workAt(server.url('application'), work);
    } finally {
      await server.stop();
    }
  } finally {
    releaseLock(lock);
  }
}

async function workAt(url: string, work: () => Promise<void>): Promise<void> {
  process.env.DATABASE_URL = url;
  await work();
  const { db } = await import('#lib/db/client.ts');
  await db.$disconnect();
}
