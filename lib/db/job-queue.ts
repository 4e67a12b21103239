import 'server-only';
import { PgBoss } from 'pg-boss';
import type { Tx } from './client.ts';
import { jobsSchema } from './jobs-schema.ts';

/** How every queue of ours is kept: what failed comes round again by its schedule, and what is done is forgotten after a day. */
export const queueOptions = { retryLimit: 0, expireInSeconds: 3600, deleteAfterSeconds: 24 * 3600 };

/** One per process and queue, also across the module reloads of `npm run dev`. */
const shared = globalThis as typeof globalThis & { wegweiserQueues?: Map<string, Promise<PgBoss>> };

/** Learns of a queue and lets go of the database again: what it writes later, it writes in somebody's transaction. */
async function openQueue(name: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    schema: jobsSchema,
    max: 1,
    migrate: false,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
  boss.on('error', () => {}); // whoever asks for a job gets the error thrown
  try {
    await boss.start();
    await boss.createQueue(name, queueOptions);
  } finally {
    await boss.stop({ graceful: false });
  }
  return boss;
}

/**
 * Asks for a job as part of a transaction: it runs soon after the commit, and never when there is none.
 * In: the job's name in `features/jobs/jobs.ts`.
 */
export async function requestJob(tx: Tx, name: string): Promise<void> {
  const queues = (shared.wegweiserQueues ??= new Map());
  const opened = queues.get(name) ?? openQueue(name);
  queues.set(name, opened);
  opened.catch(() => queues.delete(name));
  const boss = await opened;
  await boss.send(name, null, {
    db: {
      executeSql: async (text: string, values: unknown[] = []) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
      }),
    },
  });
}
