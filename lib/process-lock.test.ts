import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHolder, processIdentity, releaseLock, takeLock } from './process-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wegweiser-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const heldBy = (pid: number, identity: string | null) => writeFileSync(lock, JSON.stringify({ pid, identity }));

test('a lock is held by one process and can be taken again when it was given back', () => {
  expect(takeLock(lock)).toBe(true);
  expect(lockHolder(lock)).toBe(process.pid);
  expect(takeLock(lock)).toBe(false);
  releaseLock(lock);
  expect(lockHolder(lock)).toBeNull();
  expect(takeLock(lock)).toBe(true);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('the lock of another living process is respected', async () => {
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  try {
    heldBy(other.pid!, processIdentity(other.pid!));
    expect(takeLock(lock)).toBe(false);
    expect(lockHolder(lock)).toBe(other.pid);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  expect(takeLock(lock)).toBe(true);
});

test('what somebody left who was killed while taking it is cleared away, what the living are about to do is not', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  for (const name of [`lock.${gone.pid}`, `lock.${gone.pid}.stale`, `lock.${process.ppid}`])
    writeFileSync(path.join(folder, name), '{}');
  expect(takeLock(lock)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['lock', `lock.${process.ppid}`]);
});

test('a later process with the number of a dead one does not hold its lock', () => {
  heldBy(process.pid, 'a boot long ago');
  expect(takeLock(lock)).toBe(true);
});

test.each(['', '{', '{"pid":1}', 'null'])('a lock that a full disk cut off (%j) is taken over', (text) => {
  writeFileSync(lock, text);
  expect(takeLock(lock)).toBe(true);
  expect(lockHolder(lock)).toBe(process.pid);
});
