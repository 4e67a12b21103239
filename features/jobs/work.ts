import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { cityZone, now } from '#lib/clock.ts';
import { queueOptions } from '#lib/db/job-queue.ts';
import { jobsSchema } from '#lib/db/jobs-schema.ts';
import { jobs } from './jobs.ts';

const presentInstant = () => new Date(now().epochMilliseconds);

/**
 * Works at the jobs until told to stop. Several processes on one database share them. Where the database is away, it waits.
 * Out: how to stop; a job that runs is given ten seconds.
 */
export function work(databaseUrl: string, log: Logger): () => Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: jobsSchema,
    max: 3,
    migrate: false, // as the owner of the tables: lib/db/jobs-schema.ts
    reindex: false, // the owner's too
    monitorVacuum: false,
    registerInstance: false,
  });
  const away = outage(log);
  const stopping = new AbortController();
  boss.on('error', (error) => stopping.signal.aborted || away.said(error));
  boss.on('warning', ({ message }) => away.said(new Error(message)));
  const started = begin();

  async function begin() {
    await boss.start({ attempts: Number.MAX_SAFE_INTEGER });
    await patiently(async () => {
      for (const { name, cron } of jobs) {
        if (stopping.signal.aborted) return;
        await boss.createQueue(name, queueOptions);
        await boss.schedule(name, cron, null, { tz: cityZone });
      }
    });
    for (const { name, soon, run } of jobs) {
      if (stopping.signal.aborted) return;
      // Whatever waits under one name is done in one go.
      await boss.work(name, { pollingIntervalSeconds: soon ? 2 : 30, batchSize: 100 }, async () => {
        away.over();
        try {
          await run(presentInstant());
        } catch (error) {
          log.error({ err: error, job: name }, 'job failed');
          throw error;
        }
      });
    }
  }

  /** Tries until it succeeds or we stop. */
  async function patiently(attempt: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        stopping.signal.throwIfAborted();
        away.said(error);
        await pause(5000, undefined, { signal: stopping.signal });
      }
    }
  }

  started.catch((error: unknown) => stopping.signal.aborted || log.error({ err: error }, 'the jobs do not run'));
  return async () => {
    stopping.abort();
    // Who is stopped just after the start finishes that first, unless the database is away and it never would.
    await Promise.race([started.catch(() => {}), pause(3000, undefined, { ref: false })]);
    await boss.stop({ timeout: 10_000 });
  };
}

/** Says once that the database is away, not at every question. */
function outage(log: Logger) {
  let since: number | null = null;
  return {
    said(error: unknown) {
      if (since === null) log.warn({ err: error }, 'the jobs wait');
      since ??= performance.now();
    },
    over() {
      if (since !== null) log.info({ ms: Math.round(performance.now() - since) }, 'the jobs go on');
      since = null;
    },
  };
}
