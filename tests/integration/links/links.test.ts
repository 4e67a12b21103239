import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLink } from '#features/links/check-link.ts';
import type { LinkAnswer } from '#features/links/check-link.ts';
import { findLinkReports, publicAddresses, verdictsOn } from '#features/links/data.ts';
import { checkLinks } from '#features/links/mutations.ts';
import { db } from '#lib/db/client.ts';
import { freshSlug, guidancePage, published } from '#tests/factories.ts';

/** A web site of our own, at an address that the checker would refuse if a text led there. */
const asked: string[] = [];
const site = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const say = (status: number, headers = {}) => response.writeHead(status, headers).end();
  if (request.url === '/moved') return say(301, { location: '/here' });
  if (request.url === '/for-now') return say(302, { location: '/here' });
  if (request.url === '/round') return say(302, { location: '/round' });
  if (request.url === '/inside') return say(302, { location: 'http://192.168.0.1/' });
  if (request.url === '/gone') return say(410);
  if (request.url === '/broken') return say(500);
  if (request.url === '/no-head') return say(request.method === 'HEAD' ? 405 : 200);
  if (request.url === '/silent') return;
  say(200);
});
let home: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

const ourDoor = (address: string) => address.startsWith(home);

test.each([
  ['/here', { state: 'alive', status: 200, leadsTo: null }],
  ['/no-head', { state: 'alive', status: 200, leadsTo: null }],
  ['/gone', { state: 'gone', status: 410, leadsTo: null }],
  ['/broken', { state: 'silent', status: 500, leadsTo: null }],
])('%s answers for itself', async (path, answer) => {
  expect(await checkLink(home + path, { allowed: ourDoor })).toEqual(answer);
});

test('a page that moved for good is told apart from one that is elsewhere for now', async () => {
  expect(await checkLink(`${home}/moved`, { allowed: ourDoor })).toEqual({
    state: 'moved',
    status: 200,
    leadsTo: `${home}/here`,
  });
  expect(await checkLink(`${home}/for-now`, { allowed: ourDoor })).toMatchObject({ state: 'alive', leadsTo: `${home}/here` });
});

test('a circle ends, silence ends, and a redirect into the town hall is not followed', async () => {
  expect(await checkLink(`${home}/round`, { allowed: ourDoor })).toMatchObject({ state: 'silent' });
  expect(asked.filter((each) => each.endsWith('/round'))).toHaveLength(6);
  expect(await checkLink(`${home}/silent`, { allowed: ourDoor, patience: 50 })).toMatchObject({ state: 'silent', status: null });
  expect(await checkLink(`${home}/inside`, { allowed: ourDoor })).toMatchObject({
    state: 'refused',
    leadsTo: 'http://192.168.0.1/',
  });
});

test('without a door of our own nobody asks this machine', async () => {
  const before = asked.length;
  expect(await checkLink(home)).toMatchObject({ state: 'refused' });
  // A name that only the moment of connecting shows to be this machine.
  expect(await checkLink(home.replace('127.0.0.1', 'localhost'), { allowed: () => true })).toMatchObject({ state: 'refused' });
  expect(asked).toHaveLength(before);
});

test('a round asks every address once, what fails again the next night, and says at which page it stands', async () => {
  const slug = freshSlug('links');
  const dead = `https://dead.example/${slug}`;
  await published(guidancePage(slug, { words: `Siehe [dort](${dead}) und [hier](https://fine.example/${slug}).` }));
  const seen: string[] = [];
  const check = async (url: string): Promise<LinkAnswer> => {
    seen.push(url);
    return url === dead ? { state: 'silent', status: null, leadsTo: null } : { state: 'alive', status: 200, leadsTo: null };
  };
  const night = (number: number) => checkLinks(new Date(Date.UTC(2026, 10, number, 2)), { check, politeness: 0 });
  expect((await night(1)).failing).toBe(1);
  expect(new Set(seen)).toEqual(new Set(await publicAddresses()));
  expect(seen).toHaveLength(new Set(seen).size);
  expect(await verdictsOn([dead])).toEqual(new Map([[dead, 'doubtful']]));
  expect(await night(2)).toEqual({ asked: 1, failing: 1 });
  await night(3);
  const { reports } = await findLinkReports();
  expect(reports.find(({ url }) => url === dead)).toMatchObject({
    verdict: 'dead',
    failingSince: new Date(Date.UTC(2026, 10, 1, 2)),
    places: [{ kind: 'guidance', slug, block: 'go', locale: 'de' }],
  });
});

test('an address that no text names any more is forgotten', async () => {
  await db.linkCheck.create({ data: { url: 'https://nobody.example/', state: 'gone', checkedAt: new Date(0), failures: 1 } });
  await checkLinks(new Date(Date.UTC(2026, 11, 1)), {
    check: async () => ({ state: 'alive', status: 200, leadsTo: null }),
    politeness: 0,
  });
  expect(await db.linkCheck.findUnique({ where: { url: 'https://nobody.example/' } })).toBeNull();
});
