import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockHolder, releaseLock, takeLock } from '#lib/process-lock.ts';
import { runNode } from './child.ts';
import { step } from './terminal.ts';
import type { Step } from './terminal.ts';

/** Everything the built website is made from. Tests are not part of it. */
// prettier-ignore
const sources = [
  'app', 'components', 'features', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts',
  'next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.next.json',
];

const root = path.join(import.meta.dirname, '..');
const builds = path.join(root, '.build');
const users = path.join(builds, 'users');
const lock = path.join(builds, 'lock');

/** A digest of where the project lies and of the names and contents of `names`: files and folders, relative to the project. */
export function contentHash(names: string[]): string {
  const hash = createHash('sha256').update(root);
  for (const file of names.flatMap(filesUnder).toSorted()) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(name: string): string[] {
  const file = path.join(root, name);
  if (!existsSync(file) || /\.test\.tsx?$/.test(name)) return [];
  if (!statSync(file).isDirectory()) return [name];
  return readdirSync(file).flatMap((entry) => filesUnder(path.join(name, entry)));
}

/** Holds the directory of builds for the time of `work`; only one process builds or tidies at a time. */
async function alone<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  mkdirSync(users, { recursive: true });
  let waiting: Step | undefined;
  for (const soon = Date.now() + 1000; !takeLock(lock); await pause(20, undefined, { signal })) {
    if (Date.now() > soon) waiting ??= step('Waiting for the build of another process');
  }
  waiting?.done();
  try {
    return await work();
  } finally {
    releaseLock(lock);
  }
}

/** Makes Prisma's client when it does not belong to prisma/schema.prisma. */
export async function ensureClient(signal?: AbortSignal): Promise<void> {
  const made = path.join(root, 'prisma/client/made-from');
  const hash = contentHash(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  const isCurrent = () => existsSync(made) && readFileSync(made, 'utf8') === hash;
  if (isCurrent()) return;
  await alone(signal, async () => {
    if (isCurrent()) return;
    const generating = step('Preparing the database client');
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
    await runNode(['node_modules/prisma/build/index.js', 'generate'], 'Prisma could not make its client:', {
      env,
      signal,
      onLine: () => {},
    });
    writeFileSync(made, hash);
    generating.done();
  });
}

/** Written last. A directory without it was never finished. */
const isComplete = (build: string) => existsSync(path.join(builds, build, 'complete'));

/**
 * Finds the build of the sources as they are now, or makes it; keeps it from being removed while this process lives, and removes
 * builds that no living process uses. A build is never changed once it is complete.
 * @returns Next's `distDir`, relative to the project
 * @throws Sentence with the end of Next's output
 */
export async function ensureBuild(signal?: AbortSignal): Promise<string> {
  const hash = contentHash(sources);
  return alone(signal, async () => {
    const found = readdirSync(builds).find((name) => name.startsWith(hash) && isComplete(name));
    const build = found ?? `${hash}-${process.pid}-${Date.now().toString(36)}`;
    takeLock(path.join(users, `${build}.${process.pid}`));
    removeUnused();
    const distDir = path.join('.build', build);
    if (!found) await makeBuild(distDir, signal);
    return distDir;
  });
}

async function makeBuild(distDir: string, signal?: AbortSignal): Promise<void> {
  const building = step('Building the website');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    WEGWEISER_BUILD: distDir,
  };
  await runNode(['node_modules/next/dist/bin/next', 'build'], 'The website could not be built:', {
    env,
    signal,
    onLine: (line) => {
      const phase = /(Creating an optimized|Compiled|Collecting page data|Generating static pages|Finalizing).*/.exec(line);
      if (phase) building.note(phase[0].replace(/[. ]+$/, ''));
    },
  });
  writeFileSync(path.join(root, distDir, 'complete'), new Date().toISOString());
  building.done();
}

function removeUnused(): void {
  const used = new Set<string>();
  for (const name of readdirSync(users)) {
    if (lockHolder(path.join(users, name)) === null) rmSync(path.join(users, name), { force: true });
    else used.add(name.slice(0, name.lastIndexOf('.')));
  }
  for (const name of readdirSync(builds)) {
    if (/^[0-9a-f]{16}-/.test(name) && !used.has(name))
      rmSync(path.join(builds, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
