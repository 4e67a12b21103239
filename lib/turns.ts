import { setTimeout as sleep } from 'node:timers/promises';

/** Too many ask at once: whoever is told so may come again in a moment. */
export class BusyError extends Error {}

/** Lets at most `atOnce` pieces of work run together; others wait in line. */
export function turns(atOnce: number, patienceMs = Infinity) {
  let running = 0;
  const line: (() => void)[] = [];
  const watchers: (() => void)[] = [];

  return {
    /** @throws BusyError when the turn came after `patienceMs`: nobody waits for the result any more */
    async take<T>(work: () => Promise<T>): Promise<T> {
      const asked = performance.now();
      if (running < atOnce) running += 1;
      else await new Promise<void>((begin) => line.push(begin)); // whoever leaves hands its place over
      try {
        if (performance.now() - asked > patienceMs) throw new BusyError('The turn came too late.');
        return await work();
      } finally {
        const next = line.shift();
        if (next) next();
        else if ((running -= 1) === 0) for (const tell of watchers.splice(0)) tell();
      }
    },

    /** When nothing runs and nobody waits. */
    whenIdle: () => (running === 0 ? Promise.resolve() : new Promise<void>((tell) => watchers.push(tell))),
  };
}

/** Lets at most `most` visitors wait at the same time, each for `patienceMs` at most; whatever they waited for goes on. */
export function waitingRoom(most: number, patienceMs: number) {
  let waiting = 0;
  /** @throws BusyError when the room is full (`work` is not begun then), or when it took too long */
  return async function wait<T>(work: () => Promise<T>): Promise<T> {
    if (waiting >= most) throw new BusyError('Too many wait.');
    const over = new AbortController();
    const tooLong = sleep(patienceMs, null, { signal: over.signal, ref: false }).then(
      () => Promise.reject(new BusyError('It took too long.')),
      () => null as never,
    );
    waiting += 1;
    try {
      return await Promise.race([work(), tooLong]);
    } finally {
      waiting -= 1;
      over.abort();
    }
  };
}

/** Whoever comes while the work is under way shares its result. */
export function together<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => (running ??= work().finally(() => (running = null)));
}
