import { expect, test, vi } from 'vitest';
import { makeOnce } from './once.ts';

test('a retry after a lost answer does nothing again, also while the first try is still at work', async () => {
  const once = makeOnce<string>();
  const act = vi.fn<() => Promise<string>>(async () => 'counted');
  expect(await Promise.all([once('a', 0, act), once('a', 1, act)])).toEqual(['counted', 'counted']);
  expect(await once('a', 60_000, act)).toBe('counted');
  expect(await once('b', 60_000, act)).toBe('counted');
  expect(act).toHaveBeenCalledTimes(2);
});

test('what failed may be tried again', async () => {
  const once = makeOnce<string>();
  await expect(once('a', 0, async () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await once('a', 1, async () => 'counted')).toBe('counted');
});

test('names are forgotten after half a day', async () => {
  const once = makeOnce<string>();
  const act = vi.fn<() => Promise<string>>(async () => 'counted');
  await once('a', 0, act);
  await once('b', 13 * 3_600_000, act);
  await once('a', 13 * 3_600_000, act);
  expect(act).toHaveBeenCalledTimes(3);
});
