import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as moment } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { BusyError } from '#lib/turns.ts';
import { answerOf, withForms } from './answer.ts';
import { AwayError, FailedError, pageCache, type PageCacheOptions, type Rendered } from './page-cache.ts';

vi.mock('./answer.ts', { spy: true });

/** A database that can be published to, lose its line, and go away. */
const database = {
  number: 1,
  hasLine: true,
  isThere: true,
  heard: 1,
  currentVersion: () => String(database.heard),
  newest: async (): Promise<string | null> => (database.hasLine ? String(database.heard) : database.ask()),
  ask: vi.fn<() => Promise<string | null>>(async (): Promise<string | null> => {
    if (!database.isThere) return null;
    database.heard = database.number;
    return String(database.number);
  }),
  confirmedAt: () => Date.now() - 90_000,
  publish() {
    database.number += 1;
    if (database.hasLine) database.heard = database.number;
  },
  goAway: () => Object.assign(database, { isThere: false, hasLine: false }),
  comeBack: () => Object.assign(database, { isThere: true, hasLine: true, heard: database.number }),
};

let time = 0;
beforeEach(() => {
  Object.assign(database, { number: 1, heard: 1, hasLine: true, isThere: true });
  database.ask.mockClear();
  time = Date.parse('2026-11-24T10:00:00+01:00');
});

type Render = PageCacheOptions['render'];

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (words: string, more: Partial<Rendered> = {}): Rendered => ({
  answer: answerOf(200, html, Buffer.from(words), true),
  isKeepable: true,
  validUntil: null,
  ...more,
});

/** A cache in front of pages that say which version they were made from. */
function open(options: Partial<PageCacheOptions> = {}) {
  const render = vi.fn<Render>(options.render ?? (async (address: string) => page(`${address} of ${database.number}`)));
  const cache = pageCache({ bytes: 10_000_000, version: database, clock: () => time, onError: () => {}, ...options, render });
  const read = async (address: string, isKept?: boolean) => {
    const { answer, how, age } = await cache.find(address, isKept);
    return [answer.forms.identity.toString(), how, ...(age === undefined ? [] : [age])];
  };
  return { ...cache, read, render };
}

test('a page is rendered once and read often', async () => {
  const { read, render, stats } = open();
  expect(await read('/de')).toEqual(['/de of 1', 'miss']);
  expect(await read('/de')).toEqual(['/de of 1', 'hit']);
  expect(render).toHaveBeenCalledOnce();
  expect(stats()).toMatchObject({ entries: 1, hits: 1 });
});

test('everybody who comes while a page is rendered gets that page', async () => {
  const { read, render } = open();
  const all = await Promise.all(Array.from({ length: 200 }, () => read('/de')));
  expect(new Set(all.map(([words]) => words))).toEqual(new Set(['/de of 1']));
  expect(render).toHaveBeenCalledOnce();
});

test('after a publish nobody reads the old page', async () => {
  const { read } = open();
  await read('/de');
  database.publish();
  expect(await read('/de')).toEqual(['/de of 2', 'miss']);
  expect(await read('/de')).toEqual(['/de of 2', 'hit']);
});

test('a publish while a page is rendered: who comes after it gets the page after it', async () => {
  const slow = Promise.withResolvers<void>();
  const render = vi.fn<Render>(async () => page(`of ${database.number}`));
  render.mockImplementationOnce(async () => {
    const old = page(`of ${database.number}`);
    await slow.promise;
    return old;
  });
  const { read } = open({ render });
  const before = read('/de');
  await moment();
  database.publish();
  expect(await read('/de')).toEqual(['of 2', 'miss']);
  slow.resolve();
  expect(await before).toEqual(['of 1', 'miss']);
  expect(await read('/de'), 'the late old page has not pushed out the new one').toEqual(['of 2', 'hit']);
});

test('a page that may show half of a publish counts as the old one', async () => {
  const render = vi.fn<Render>(async () => page(`of ${database.number}`));
  render.mockImplementationOnce(async () => {
    database.publish();
    return page('half of 2');
  });
  const { read } = open({ render });
  expect(await read('/de')).toEqual(['half of 2', 'miss']);
  expect(await read('/de')).toEqual(['of 2', 'miss']);
});

test('a page ends exactly when it says, by the clock of the house', async () => {
  const closing = Date.parse('2026-11-24T16:00:00+01:00');
  const { read } = open({
    render: async () => page(time < closing ? 'open' : 'closed', { validUntil: time < closing ? closing : null }),
  });
  await read('/de');
  time = closing - 1;
  expect(await read('/de')).toEqual(['open', 'hit']);
  time = closing;
  expect(await read('/de')).toEqual(['closed', 'miss']);
  time = closing - 3_600_000; // a demo's clock may go back
  expect(await read('/de')).toEqual(['open', 'miss']);
});

test('without a line every visitor is answered after a question to the table, and stored pages go on being used', async () => {
  const { read, render } = open();
  await read('/de');
  database.hasLine = false;
  expect(await read('/de')).toEqual(['/de of 1', 'hit']);
  database.publish();
  expect(await read('/de')).toEqual(['/de of 2', 'miss']);
  expect(database.ask).toHaveBeenCalledTimes(2);
  expect(render).toHaveBeenCalledTimes(2);
});

test('while the database is away the last page is shown and says so, also one that has ended', async () => {
  const { read, render } = open({
    render: async (address) => page(`${address} of ${database.number}`, { validUntil: time + 1000 }),
  });
  await read('/de');
  database.goAway();
  time += 5000;
  expect(await read('/de'), 'true until 4 s ago').toEqual(['/de of 1', 'stale', 4]);
  render.mockRejectedValueOnce(new FailedError('500'));
  await expect(read('/de/new')).rejects.toBeInstanceOf(AwayError);
  database.comeBack();
  expect(await read('/de')).toEqual(['/de of 1', 'miss']);
});

test('the age of a page counts from when it was last known to be true', async () => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
  try {
    const { read } = open();
    await read('/de');
    database.goAway();
    vi.setSystemTime(1_000_000 + 40_000);
    expect(await read('/de'), 'nothing was heard since it was made').toEqual(['/de of 1', 'stale', 40]);
    vi.setSystemTime(1_000_000 + 300_000);
    expect(await read('/de'), 'heard from 90 s ago').toEqual(['/de of 1', 'stale', 90]);
  } finally {
    vi.useRealTimers();
  }
});

test('a page that was withdrawn is not shown again when the database goes', async () => {
  const { read, render } = open();
  await read('/de');
  database.publish();
  render.mockResolvedValueOnce({ answer: answerOf(404, {}, Buffer.alloc(0), false), isKeepable: false, validUntil: null });
  expect(await read('/de')).toEqual(['', 'miss']);
  database.goAway();
  render.mockRejectedValueOnce(new FailedError('500'));
  await expect(read('/de')).rejects.toBeInstanceOf(AwayError);
});

test('the database goes at the very moment a page is made anew: the old one is shown', async () => {
  const { read, render } = open();
  await read('/de');
  database.publish();
  render.mockImplementationOnce(async () => {
    database.goAway();
    throw new FailedError('500');
  });
  expect(await read('/de')).toEqual(['/de of 1', 'stale', expect.any(Number)]);
});

test('the database was only restarted: the page is tried once more', async () => {
  const { read, render } = open();
  render.mockRejectedValueOnce(new FailedError('500'));
  expect(await read('/de')).toEqual(['/de of 1', 'miss']);
  expect(render).toHaveBeenCalledTimes(2);
});

test('a page that is broken is broken, and is not kept', async () => {
  const { read, render, stats } = open();
  render.mockRejectedValue(new FailedError('500'));
  await expect(read('/de')).rejects.toBeInstanceOf(FailedError);
  expect(render).toHaveBeenCalledTimes(2);
  expect(stats().entries).toBe(0);
});

test.each([
  ['nobody may keep', { isKeepable: false }, true],
  ['somebody asked in own words', {}, false],
])('a page that %s is shared by those who ask at the same time, and forgotten', async (_, more, isKept) => {
  const { read, render, stats } = open({ render: async () => page('secret', more) });
  await Promise.all([read('/de/x', isKept), read('/de/x', isKept)]);
  expect(render).toHaveBeenCalledTimes(1);
  await read('/de/x', isKept);
  expect(render).toHaveBeenCalledTimes(2);
  expect(stats().entries).toBe(0);
});

test('pages by choice never push out plain ones, however many there are', async () => {
  const { read, stats } = open({ bytes: 400_000, render: async () => page('x'.repeat(3000)) });
  await read('/de');
  for (let i = 0; i < 500; i += 1) await read(`/de/offices?topic=${i}`);
  expect(await read('/de')).toEqual([expect.any(String), 'hit']);
  expect(stats().bytes).toBeLessThanOrEqual(400_000);
});

test('when too many wait, the next is sent away at once; when it takes too long, everybody', async () => {
  const { read, render } = open({ mostWaiting: 3, patienceMs: 30, render: () => new Promise(() => {}) });
  const waiting = Promise.allSettled([read('/a'), read('/b'), read('/b')]);
  await moment();
  await expect(read('/c')).rejects.toBeInstanceOf(BusyError);
  expect(render).toHaveBeenCalledTimes(2);
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('a flood of new addresses keeps nobody from a page that was there before a publish', async () => {
  const { read, render } = open({ mostWaiting: 3, atOnce: 1 });
  await read('/de');
  database.publish();
  render.mockImplementation((address) => (address === '/de' ? Promise.resolve(page('new')) : new Promise(() => {})));
  for (let i = 0; i < 3; i += 1) void read(`/x${i}`);
  await moment();
  await expect(read('/y')).rejects.toBeInstanceOf(BusyError);
  expect(await read('/de')).toEqual(['new', 'miss']);
});

test('after a publish the most read come first, one at a time, and only what is old', async () => {
  const { read, renew, render } = open();
  for (const address of ['/a', '/b', '/c', '/c', '/c', '/b']) await read(address);
  database.publish();
  render.mockClear();
  await renew();
  expect(render.mock.calls.flat()).toEqual(['/c', '/b', '/a']);
  expect(await read('/c')).toEqual(['/c of 2', 'hit']);
  render.mockClear();
  await renew();
  expect(render).not.toHaveBeenCalled();
  database.hasLine = false;
  database.publish();
  await renew();
  expect(render, 'without a line it asks').toHaveBeenCalledTimes(3);
});

test('renewing waits for visitors, and gives way to a later publish', async () => {
  const slow = Promise.withResolvers<void>();
  const { read, renew, render } = open();
  for (const address of ['/a', '/b']) await read(address);
  database.publish();
  render.mockClear();
  render.mockImplementationOnce(async () => (await slow.promise, page('visitor')));
  const visit = read('/visitor');
  await moment();
  const renewing = renew();
  await moment();
  expect(render.mock.calls.flat()).toEqual(['/visitor']);
  database.publish();
  const again = renew();
  slow.resolve();
  await Promise.all([visit, renewing, again]);
  expect(render.mock.calls.flat().toSorted()).toEqual(['/a', '/b', '/visitor']);
});

test('who comes again gets the smallest form', async () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../messages/de.json'), 'utf8');
  const { read, peek } = open({ render: async () => page(text) });
  await read('/de');
  const first = peek('/de')!.forms;
  expect(Object.keys(first).toSorted()).toEqual(['br', 'gzip', 'identity']);
  await read('/de');
  await vi.waitFor(() => expect(peek('/de')!.forms.br!.length).toBeLessThan(first.br!.length));
});

test('what is pushed out while it waits to be made smaller waits no longer', async () => {
  const turn = Promise.withResolvers<void>();
  let made = 0;
  vi.mocked(withForms).mockImplementation(async (answer, effort) => {
    if (effort === 'best') await turn.promise.then(() => (made += 1));
    return answer;
  });
  try {
    const { read, stats } = open({ bytes: 400_000, render: async () => page('x'.repeat(3000)) });
    for (let i = 0; i < 200; i += 1) for (const visit of ['miss', 'hit']) expect((await read(`/de/x?${i}`))[1]).toBe(visit);
    turn.resolve();
    await moment();
    expect(made).toBeGreaterThan(10);
    expect(made).toBeLessThanOrEqual(stats().entries + 1);
  } finally {
    vi.mocked(withForms).mockReset();
  }
});
