import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Sentence } from '#lib/sentence.ts';
import { ensureBuild } from '#scripts/build.ts';
import { ask } from './ask.ts';
import { onCore } from './cores.ts';
import { root, takePort, type Workplace } from './workplace.ts';

/** A website in a process of its own, whoever serves it. */
export type House = {
  address: string;
  pid: number;
  /** From the start of the process to its first answer (ms). */
  openAfterMs: number;
  /** The file with everything it says. */
  log: string;
  /** Tells it something (only a house with a clock listens). */
  tell(message: Record<string, string>): void;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

type Settings = {
  databaseUrl: string;
  core?: 'measured' | 'asking' | null;
  /** Keep it to start a second time on the same data. */
  dataDir?: string;
  port?: number;
  /** Where the clock stands at the start (ISO instant); `tell({ now })` moves it. */
  now?: string;
};

const variables =
  'PORT HOST PUBLIC_URL DATABASE_URL MIGRATION_DATABASE_URL DATA_DIR WEGWEISER_DEMO WEGWEISER_NOW WEGWEISER_SECRET'.split(' ');

/** The house's own environment, with nothing of a developer's `.env`. A demo, so that there are talks, and no search engine comes. */
const environment = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ...Object.fromEntries(variables.map((name) => [name, ''])),
  HOST: '127.0.0.1',
  WEGWEISER_DEMO: '1',
  ...settings,
});

let opened = 0;

/** What `npm start` runs. The website is built before when its sources have changed. */
export async function openHouse(place: Workplace, settings: Settings): Promise<House> {
  await ensureBuild(place.signal);
  const port = settings.port ?? (await takePort());
  const dataDir = settings.dataDir ?? path.join(place.scratch, `house-${(opened += 1)}`);
  const clock = settings.now ? ['--import', path.join(root, 'tests/drill/clock-by-message.ts')] : [];
  const env = environment({
    DATABASE_URL: settings.databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    WEGWEISER_NOW: settings.now ?? '',
  });
  return launch(place, [...clock, 'scripts/start.ts'], env, port, settings.core ?? null);
}

/** The same build under plain `next start`. */
export async function openNext(place: Workplace, settings: Settings): Promise<House> {
  const distDir = await ensureBuild(place.signal);
  const port = settings.port ?? (await takePort());
  const env = environment({
    DATABASE_URL: settings.databaseUrl,
    PUBLIC_URL: `http://localhost:${port}`,
    WEGWEISER_BUILD: distDir,
    WEGWEISER_SECRET: 'a secret of this measurement alone, long enough',
  });
  const program = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
  return launch(place, ['--import', './scripts/end-with-parent.ts', ...program], env, port, settings.core ?? null);
}

async function launch(
  place: Workplace,
  args: string[],
  env: NodeJS.ProcessEnv,
  port: number,
  core: 'measured' | 'asking' | null,
): Promise<House> {
  place.signal.throwIfAborted();
  const log = path.join(place.scratch, `log-${port}`);
  const output = openSync(log, 'a');
  const begun = performance.now();
  const child = spawn(...onCore(core, process.execPath, args), { cwd: root, env, stdio: ['ignore', output, output, 'ipc'] });
  closeSync(output);
  const over = once(child, 'exit');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals) => {
    if (!isOver()) child.kill(signal);
    await over;
  };
  place.undo(() => end('SIGTERM'));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (isOver()) throw new Sentence(`It did not start:\n${readFileSync(log, 'utf8').slice(-3000)}`);
    place.signal.throwIfAborted();
    const answer = await ask(address, '/api/health').catch(() => null);
    if (answer?.status === 200) break;
    await pause(20);
  }
  return {
    address,
    pid: child.pid!,
    openAfterMs: performance.now() - begun,
    log,
    tell: (message) => void child.send(message),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
