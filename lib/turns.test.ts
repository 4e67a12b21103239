import { setImmediate as moment } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { BusyError, together, turns, waitingRoom } from './turns.ts';

test('two at once, the others in the order they came', async () => {
  const { take } = turns(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, i) => take(() => (begun.push(i), promise)));
  expect(begun).toEqual([0, 1]);
  ends[1]!.resolve();
  await moment();
  expect(begun).toEqual([0, 1, 2]);
  ends.forEach(({ resolve }) => resolve());
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('work that fails gives its turn away', async () => {
  const { take } = turns(1);
  const failing = take(() => Promise.reject(new Error('broken')));
  const next = take(async () => 'fine');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});

test('work whose turn comes too late is not begun, and takes no place', async () => {
  const { take, whenIdle } = turns(1, -1);
  const begun: string[] = [];
  await expect(take(async () => begun.push('late'))).rejects.toBeInstanceOf(BusyError);
  expect(begun).toEqual([]);
  await whenIdle();
});

test('idle means that nothing runs and nobody waits', async () => {
  const { take, whenIdle } = turns(1);
  await whenIdle();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const work = [take(() => first.promise), take(() => second.promise)];
  let idle = false;
  const told = whenIdle().then(() => (idle = true));
  first.resolve();
  await work[0];
  await moment();
  expect(idle).toBe(false);
  second.resolve();
  await Promise.all([...work, told]);
  expect(idle).toBe(true);
});

test('a full waiting room sends people away at once, and begins nothing for them', async () => {
  const wait = waitingRoom(2, 10_000);
  const page = Promise.withResolvers<string>();
  const visits = [wait(() => page.promise), wait(() => page.promise)];
  const begin = vi.fn<() => Promise<string>>(async () => 'more work');
  await expect(wait(begin)).rejects.toBeInstanceOf(BusyError);
  expect(begin).not.toHaveBeenCalled();
  page.resolve('page');
  expect(await Promise.all(visits)).toEqual(['page', 'page']);
  expect(await wait(begin)).toBe('more work');
});

test('nobody waits for ever, and who leaves makes room', async () => {
  const wait = waitingRoom(1, 1);
  await expect(wait(() => new Promise(() => {}))).rejects.toBeInstanceOf(BusyError);
  expect(await wait(async () => 'next')).toBe('next');
  await expect(wait(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('together work is done once for all who come meanwhile, and anew afterwards, also when it failed', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('broken')).mockResolvedValue('fine');
  const ask = together(work);
  expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await Promise.all([ask(), ask()])).toEqual(['fine', 'fine']);
  expect(work).toHaveBeenCalledTimes(2);
});
