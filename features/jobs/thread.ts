import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const breathMs = 5000;
const patienceMs = 15_000;

/**
 * Starts the jobs in a thread of this process, so that a long one keeps no visitor waiting. A thread that breaks down is started anew.
 * Out: stops them; a job that runs is given its time.
 */
export function startJobs(databaseUrl: string): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const over = keepUp();

  async function keepUp(): Promise<void> {
    while (!signal.aborted) {
      const thread = new Worker(new URL('worker.ts', import.meta.url), {
        execArgv: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
        workerData: { databaseUrl },
      });
      thread.on('error', (error) => signal.aborted || console.error(error));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      const stop = () => thread.postMessage('stop');
      signal.addEventListener('abort', stop);
      await new Promise((resolve) => thread.once('exit', resolve));
      signal.removeEventListener('abort', stop);
      if (!signal.aborted) await pause(breathMs, undefined, { signal }).catch(() => {});
    }
  }

  return async () => {
    stopping.abort();
    await Promise.race([over, pause(patienceMs, undefined, { ref: false })]);
  };
}
