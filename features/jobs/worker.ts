import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { work } from './work.ts';

const { databaseUrl } = workerData as { databaseUrl: string };
const stop = work(databaseUrl, pino({ base: null }));
parentPort?.once('message', async () => {
  await stop();
  process.exit();
});
