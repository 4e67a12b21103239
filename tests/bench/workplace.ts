import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Sentence } from '#lib/sentence.ts';

export const root = path.join(import.meta.dirname, '../..');

/** Where a bench or drill keeps its files, and what it has to take down again. */
export type Workplace = {
  /** A folder of its own that PostgreSQL's user can reach. */
  scratch: string;
  /** Aborts on Ctrl-C and when whoever started us is gone. */
  signal: AbortSignal;
  /** Remembers what has to be undone at the end, last first. */
  undo(action: () => unknown): void;
  /** A part of it that can be closed by itself. */
  corner(): Workplace;
  /** Undoes everything, also when one step of it fails. */
  close(): Promise<void>;
};

export function openWorkplace(): Workplace {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
  process.on('disconnect', () => stopping.abort());
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-bench-'));
  chmodSync(scratch, 0o711);
  const place = workplaceIn(scratch, stopping.signal);
  place.undo(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  return place;
}

function workplaceIn(scratch: string, signal: AbortSignal): Workplace {
  const actions: (() => unknown)[] = [];
  return {
    scratch,
    signal,
    undo: (action) => void actions.push(action),
    corner: () => workplaceIn(scratch, signal),
    async close() {
      for (const action of actions.splice(0).toReversed()) {
        try {
          await action();
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}

const ports = { first: 3400, last: 3499 };
let next = ports.first;

/** A port of 127.0.0.1 that nobody uses, each time another one. @throws Sentence when all from 3400 to 3499 are taken */
export async function takePort(): Promise<number> {
  for (let tried = ports.first; tried <= ports.last; tried += 1) {
    const port = next;
    next = next === ports.last ? ports.first : next + 1;
    if (await isFree(port)) return port;
  }
  throw new Sentence(`All ports from ${ports.first} to ${ports.last} are taken: stop what uses them.`);
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
