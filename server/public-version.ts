import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

const askAgainMs = 5_000;
const reconnectMs = 1_000;

export type PublicVersion = {
  /** The number of the last publish this instance knows of, as text (it may outgrow a double); null: never heard. */
  currentVersion(): string | null;
  /** Whether a publish anywhere would be heard at once. False: nobody may take a stored page for the newest. */
  trusted(): boolean;
  close(): Promise<void>;
};

/**
 * Follows the number that every publish raises: one connection listens, and asks the table after each reconnect and every five
 * seconds, because a network can go silent without closing anything. Never throws: a database that is away is waited for.
 */
export function followPublicVersion(databaseUrl: string, log: Logger): PublicVersion {
  let version: string | null = null;
  let trusted = false;
  let away = false;
  const stop = new AbortController();

  const follow = async () => {
    const lost = new AbortController();
    const either = AbortSignal.any([lost.signal, stop.signal]);
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'wegweiser public version',
      keepAlive: true,
      connectionTimeoutMillis: askAgainMs,
      query_timeout: askAgainMs,
    });
    client.on('error', (error) => lost.abort(error)).on('end', () => lost.abort());
    client.on('notification', ({ payload }) => (version = payload ?? version));
    try {
      await client.connect();
      await client.query('LISTEN public_version');
      while (!either.aborted) {
        const { rows } = await client.query<{ version: string }>('SELECT version::text FROM public_version WHERE id = 1');
        version = rows[0]?.version ?? version;
        if (away) log.info('database back');
        away = false;
        trusted = true;
        await sleep(askAgainMs, undefined, { signal: either });
      }
    } catch (error) {
      if (!stop.signal.aborted && !away) log.warn({ err: lost.signal.reason ?? error }, 'database away');
      away = true;
    }
    trusted = false;
    await client.end().catch(() => {});
  };

  const following = (async () => {
    while (!stop.signal.aborted) {
      await follow();
      await sleep(reconnectMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();

  return {
    currentVersion: () => version,
    trusted: () => trusted,
    async close() {
      stop.abort();
      if (trusted) await following; // while it only tries to connect there is nothing to say goodbye to
    },
  };
}
