import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

const askAgainMs = 500;
/** So long after it was asked, an answer on the listening line proves that a publish would have been heard. */
const trustMs = 1_000;
const answerWithinMs = 5_000;
const reconnectMs = 500;
const visitorWaitsMs = 2_000;

export type PublicVersion = {
  /** The number of the last publish this instance knows of, as text (it may outgrow a double); null: never heard. */
  currentVersion(): string | null;
  /** Whether a publish anywhere would be heard at once. False: nobody may take `currentVersion` for the newest. */
  trusted(): boolean;
  /** The number of the last publish anywhere: known while trusted, otherwise asked for; null: the database is away. */
  newest(): Promise<string | null>;
  /** As `newest`, but always asked: does the database answer at this moment? */
  ask(): Promise<string | null>;
  /** When `currentVersion` was last known to be the newest (ms since 1970); 0: never. */
  confirmedAt(): number;
  close(): Promise<void>;
};

/**
 * Follows the number that every publish raises: one connection listens, and asks the table after each reconnect and every half
 * second, because a network can go silent without closing anything: then the trust in it ends. Never throws: a database that is away is
 * waited for.
 * @param onNews called after the number has changed
 */
export function followPublicVersion(databaseUrl: string, log: Logger, onNews: () => void = () => {}): PublicVersion {
  const stop = new AbortController();
  const settings = { connectionString: databaseUrl, connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs };
  const impatient = { connectionTimeoutMillis: visitorWaitsMs, query_timeout: visitorWaitsMs };
  let version: string | null = null;
  let confirmedAt = 0;
  let trusted = false;
  let askedAt = 0;
  let away = false;
  let order = 0;
  let learnedFrom = 0;
  let isSilent = false;

  /** Takes over what was heard, unless something asked for or told later is known already. */
  function learn(heard: string | undefined, since: number) {
    if (!heard || since < learnedFrom) return;
    learnedFrom = since;
    confirmedAt = Date.now();
    if (heard === version) return;
    version = heard;
    onNews();
  }

  async function question(line: pg.Client | pg.Pool): Promise<void> {
    const since = (order += 1);
    const { rows } = await line.query<{ version: string }>('SELECT version::text FROM public_version WHERE id = 1');
    isSilent = false;
    learn(rows[0]?.version, since);
  }

  async function follow(): Promise<void> {
    const lost = new AbortController();
    const either = AbortSignal.any([lost.signal, stop.signal]);
    const client = new pg.Client({ ...settings, application_name: 'wegweiser public version', keepAlive: true });
    client.on('error', (error) => lost.abort(error)).on('end', () => lost.abort());
    client.on('notification', ({ payload }) => learn(payload, (order += 1)));
    // Whatever ends this line ends the trust in it at once.
    either.addEventListener('abort', () => (trusted = false));
    try {
      await client.connect();
      await client.query('LISTEN public_version');
      while (!either.aborted) {
        const asked = performance.now();
        await question(client);
        askedAt = asked;
        if (away) log.info('database back');
        away = false;
        trusted = !either.aborted;
        await sleep(askAgainMs, undefined, { signal: either });
      }
    } catch (error) {
      if (!stop.signal.aborted && !away) log.warn({ err: lost.signal.reason ?? error }, 'database away');
      away = true;
    }
    trusted = false;
    await client.end().catch(() => {});
  }

  const following = (async () => {
    while (!stop.signal.aborted) {
      await follow();
      await sleep(reconnectMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();

  const asker = new pg.Pool({ ...settings, ...impatient, application_name: 'wegweiser public version, asked', max: 1 });
  asker.on('error', () => {});
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<string | null> | null = null;

  /**
   * One question at a time. Whoever comes while it is under way shares the next one: its answer could be older than their visit.
   * While the last one failed nobody waits: it is asked again behind their backs.
   */
  function ask(): Promise<string | null> {
    next ??= running.then(() => {
      const answer = question(asker).then(
        () => version,
        () => {
          isSilent = true;
          return null;
        },
      );
      running = answer.then((heard) => (heard === null ? sleep(reconnectMs, undefined, { ref: false }) : undefined));
      next = null;
      return answer;
    });
    return isSilent ? Promise.resolve(null) : next;
  }

  const isTrusted = () => trusted && performance.now() - askedAt < trustMs;

  return {
    currentVersion: () => version,
    trusted: isTrusted,
    newest: () => (isTrusted() ? Promise.resolve(version) : ask()),
    ask,
    confirmedAt: () => confirmedAt,
    async close() {
      const connected = trusted;
      stop.abort();
      if (connected) await following; // while it only tries to connect there is nothing to say goodbye to
      if (connected) await asker.end();
      else asker.end().catch(() => {});
    },
  };
}
