import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, ask, keepOpen } from './ask.ts';
import { largest, quantile } from './figures.ts';

export type Visit = {
  path: string;
  /** When it was sent (ms of `performance.now()`). */
  sentAt: number;
} & ({ answer: Answer; error?: undefined } | { answer?: undefined; error: string });

export type Tally = {
  sent: number;
  failed: number;
  reasons: Record<string, number>;
  /** Which addresses failed. */
  failedPaths: string[];
  p99Ms: number;
  slowestMs: number;
};

export type Readers = {
  /** Counts from now on. */
  restart(): void;
  tally(): Tally;
  stop(): Promise<Tally>;
};

/**
 * Ordinary visitors: `count` of them, each asking for one address after the other with a short rest in between, until `stop`.
 * @param isFailure says in a word why an answer counts as failed; null when it is fine. Without it: anything but 200
 */
export function startReaders({
  address,
  paths,
  count,
  restMs = 5,
  headers = { 'accept-encoding': 'gzip' },
  isFailure = ({ answer }) => (answer?.status === 200 ? null : String(answer?.status)),
  onVisit,
}: {
  address: string;
  paths: string[];
  count: number;
  restMs?: number;
  headers?: Record<string, string>;
  isFailure?: (visit: Visit) => string | null;
  onVisit?: (visit: Visit) => void;
}): Readers {
  const agent = keepOpen(count);
  const stopping = new AbortController();
  let times: number[] = [];
  let reasons: Record<string, number> = {};
  let failedPaths = new Set<string>();
  let sent = 0;

  async function read(first: number) {
    for (let at = first; !stopping.signal.aborted; at += 1) {
      const path = paths[at % paths.length]!;
      const sentAt = performance.now();
      const visit = await ask(address, path, { agent, headers }).then(
        (answer): Visit => ({ path, sentAt, answer }),
        (error: unknown): Visit => ({
          path,
          sentAt,
          error: error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'error',
        }),
      );
      sent += 1;
      times.push(performance.now() - sentAt);
      const reason = visit.error ?? isFailure(visit);
      if (reason) {
        reasons[reason] = (reasons[reason] ?? 0) + 1;
        failedPaths.add(path);
      }
      onVisit?.(visit);
      if (restMs > 0) await pause(restMs);
    }
  }
  const reading = Promise.all(Array.from({ length: count }, (_, at) => read(Math.floor((at * paths.length) / count))));
  const tally = (): Tally => ({
    sent,
    failed: Object.values(reasons).reduce((sum, each) => sum + each, 0),
    reasons,
    failedPaths: [...failedPaths],
    p99Ms: quantile(times, 0.99),
    slowestMs: largest(times),
  });
  return {
    restart() {
      [times, reasons, failedPaths, sent] = [[], {}, new Set(), 0];
    },
    tally,
    async stop() {
      stopping.abort();
      await reading;
      agent.destroy();
      return tally();
    },
  };
}

/** Asks for each address once, `connections` at a time. Out: the answers in the order of the addresses, and the time it all took. */
export async function readAll(
  address: string,
  paths: string[],
  connections: number,
  headers: Record<string, string> = { 'accept-encoding': 'gzip' },
): Promise<{ answers: Answer[]; ms: number }> {
  const agent = keepOpen(connections);
  const answers: Answer[] = [];
  let next = 0;
  const begun = performance.now();
  const read = async () => {
    for (let at = next++; at < paths.length; at = next++) answers[at] = await ask(address, paths[at]!, { agent, headers });
  };
  await Promise.all(Array.from({ length: connections }, read));
  agent.destroy();
  return { answers, ms: performance.now() - begun };
}
