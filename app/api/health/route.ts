import path from 'node:path';
import { listMigrations, migrationsPending } from '#lib/db/migrations.ts';
import { type Health, healthResponse, healthStatus } from '#lib/http/health.ts';
import manifest from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/** For an installation that runs plain `next start`. The page server answers this address itself: it also knows when it starts and drains. */
export async function GET() {
  const migrations = listMigrations(path.join(process.cwd(), 'prisma/migrations'));
  const known = await migrationsPending(process.env.DATABASE_URL ?? '', migrations).then(
    (pending): Pick<Health, 'database' | 'migrations'> => ({ database: 'ok', migrations: pending ? 'pending' : 'ok' }),
    (): Pick<Health, 'database' | 'migrations'> => ({ database: 'away', migrations: 'ok' }),
  );
  return healthResponse({ status: healthStatus('serving', known), ...known, cache: 'off', version: manifest.version });
}
