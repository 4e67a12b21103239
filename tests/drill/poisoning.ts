import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { demoAccounts } from '#features/accounts/demo-accounts.ts';
import { publicPaths } from '#tests/bench/addresses.ts';
import { type Answer, ask } from '#tests/bench/ask.ts';
import { type House, openHouse } from '#tests/bench/house.ts';
import type { Exercise } from './drill.ts';

const marker = 'evil.example';

/** What somebody may send along with a request for a page, to have something else stored in its place. */
const tricks: Record<string, string>[] = [
  { host: marker },
  { host: `localhost:80@${marker}` },
  { 'x-forwarded-host': marker },
  { 'x-forwarded-host': marker, 'x-forwarded-proto': 'ftp', 'x-forwarded-port': '1' },
  { forwarded: `host=${marker};proto=http` },
  { 'x-host': marker, 'x-forwarded-server': marker, 'x-original-host': marker },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
  { 'x-http-method-override': 'DELETE', 'x-method-override': 'POST' },
  { 'x-forwarded-prefix': `//${marker}`, 'x-forwarded-for': marker, 'x-real-ip': marker },
  { 'accept-encoding': 'identity' },
  { 'accept-encoding': 'br' },
  { 'accept-encoding': 'gzip' },
  { 'accept-encoding': 'gzip;q=0, br;q=0, identity;q=0' },
  { 'accept-encoding': `${marker}, zstd, compress` },
  { accept: 'application/json' },
  { accept: 'text/x-component', rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/admin' },
  { 'next-action': '00' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-invoke-path': '/admin', 'x-invoke-status': '500', 'x-invoke-error': marker },
  { 'x-matched-path': '/admin', 'x-now-route-matches': '1=admin' },
  { 'x-prerender-revalidate': marker },
  {
    cookie: `session=${marker}; better-auth.session_token=${marker}; NEXT_LOCALE=uk; __prerender_bypass=1; __next_preview_data=1`,
  },
  { authorization: `Bearer ${marker}` },
  { range: 'bytes=0-10' },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
  { 'accept-language': 'uk' },
  { 'user-agent': marker, referer: `http://${marker}/` },
  { origin: `http://${marker}` },
  { 'cache-control': 'no-cache', pragma: 'no-cache' },
  { connection: 'close', te: 'trailers', upgrade: 'h2c' },
];

/** Addresses that look like one thing to a cache and like another to the application. */
const disguises = (page: string) => [
  `/.${page}`,
  `${page}/.`,
  `${page};.css`,
  `${page}/x.css`,
  `${page}.css`,
  `${page}%2fx.css`,
  `${page}%3fx.css`,
  `${page}%23x.css`,
  `${page}%00.css`,
  `${page}%0d%0aSet-Cookie:x=1`,
  `${page}/..%2f..%2fadmin`,
  `${page}/%2e%2e/%2e%2e/admin`,
  `${page}?x.css`,
  `${page}?_rsc=1`,
  `${page}?__nextLocale=uk&__nextDefaultLocale=uk&nxtPlocale=uk`,
  `${page}?utm_source=${marker}`,
  `${page}#${marker}`,
  `${page}/`,
  page.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  page.replace(/^\/\w+/, (locale) => locale.toUpperCase()),
];

const rooms = ['/admin', '/desk', '/network', '/api/health'];

/** Tries to have a wrong or somebody's own page stored, and to read it afterwards as somebody else. */
export const poisoning: Exercise = {
  what: 'cache poisoning and deception (headers, encodings, paths, HEAD and GET, cookies, a session)',
  async run({ place, database, note }) {
    await database.copy('seeded', 'poisoning');
    const now = '2026-11-24T10:00:00+01:00'; // the clock stands still, so a page has no reason of its own to change
    const house = await openHouse(place, { databaseUrl: database.houseUrl('poisoning'), now });
    const every = await publicPaths(house.address);
    const guides = every.filter((path) => /^\/\w+\/guide\/[^/]+$/.test(path));
    const pages = ['/de', '/ar', guides[0]!, guides[1]!, '/en/offices', '/uk/events', '/de/offices?topic=work', '/en/glossary'];
    const broken: string[] = [];
    const wrong = (what: string) => void (broken.length < 12 && broken.push(what));
    const seen: Record<string, number> = {
      'with headers': 0,
      'in disguise': 0,
      'HEAD, POST, OPTIONS first': 0,
      'rooms in disguise': 0,
    };

    note('headers');
    for (const page of pages) {
      const clean = await read(house, page);
      for (const trick of tricks) {
        const answer = await ask(house.address, page, { headers: trick });
        seen['with headers']! += 1;
        const name = `${page} with ${JSON.stringify(trick)}`;
        if (answer.headers['set-cookie']) wrong(`${name} sets a cookie`);
        if (carries(answer, marker)) wrong(`${name} repeats what was sent`);
        if (answer.status === 200 && digest(answer) !== digest(clean)) wrong(`${name} gets another page`);
        if (answer.status >= 500) wrong(`${name} answers ${answer.status}`);
        assertClean(await read(house, page), clean, `${page} after ${JSON.stringify(trick)}`, wrong);
      }
    }

    note('pages nobody has seen yet: the first to ask is the attacker');
    for (const [at, trick] of tricks.entries()) {
      const page = guides[(at + 2) % guides.length]!;
      await ask(house.address, `${page}?first=${at}`, { headers: trick });
      const afterwards = await read(house, page);
      if (afterwards.status !== 200 || carries(afterwards, marker)) wrong(`${page} is poisoned by ${JSON.stringify(trick)}`);
    }

    note('methods');
    for (const [at, method] of ['HEAD', 'OPTIONS', 'POST', 'DELETE', 'HEAD'].entries()) {
      const page = every.filter((path) => /^\/ar\/offices\/./.test(path))[at]!;
      const body =
        method === 'POST'
          ? { body: 'x=1', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3' } }
          : {};
      const tried = await ask(house.address, page, { method, ...body });
      seen['HEAD, POST, OPTIONS first']! += 1;
      if (tried.status >= 500) wrong(`${method} ${page} answers ${tried.status}`);
      const full = await read(house, page);
      if (full.status !== 200 || full.body.length < 2000)
        wrong(`${page} is ${full.status} with ${full.body.length} bytes after ${method}`);
      const head = await ask(house.address, page, { method: 'HEAD' });
      if (head.body.length > 0 || head.headers.etag !== full.headers.etag) wrong(`HEAD ${page} says something else than GET`);
    }

    note('disguises');
    for (const page of pages.filter((path) => !path.includes('?'))) {
      const clean = await read(house, page);
      for (const disguise of disguises(page)) {
        const answer = await ask(house.address, disguise, { headers: { cookie: `session=${marker}` } });
        seen['in disguise']! += 1;
        if (answer.headers['set-cookie']) wrong(`${disguise} sets a cookie`);
        if (answer.status >= 500) wrong(`${disguise} answers ${answer.status}`);
        if (carries(answer, marker, 'headers')) wrong(`${disguise} repeats what was sent`);
        assertClean(await read(house, page), clean, `${page} after ${disguise}`, wrong);
      }
    }

    note('working rooms');
    const session = await signedIn(house);
    const cookie = session ?? `session=${marker}; better-auth.session_token=${marker}`;
    const own = await ask(house.address, '/admin', { headers: { cookie } });
    const isInside = own.status === 200 && carries(own, colleague);
    if (!isInside) wrong('nobody could sign in, so that nothing of theirs could be looked for');
    for (const room of rooms) {
      for (const address of [room, ...disguises(room), room.replace('a', '%61'), `/de/..%2f${room.slice(1)}`, `/de;${room}`]) {
        const mine = await ask(house.address, address, { headers: { cookie } });
        const theirs = await ask(house.address, address);
        seen['rooms in disguise']! += 1;
        if (mine.status >= 500) wrong(`${address} answers ${mine.status}`);
        if (isKeptByOthers(mine) && (carries(mine, colleague) || /^\/(admin|desk|network)$/.test(address))) {
          wrong(`${address} may be kept by caches: ${mine.headers['cache-control']}`);
        }
        if (carries(theirs, colleague)) wrong(`${address} shows a stranger what a colleague saw`);
        if (theirs.headers['set-cookie']) wrong(`${address} gives a stranger a cookie`);
      }
    }
    if (session) {
      const [mine, theirs] = [await ask(house.address, '/de', { headers: { cookie: session } }), await ask(house.address, '/de')];
      if (digest(mine) !== digest(theirs)) wrong('a public page knows the session');
    }

    note('languages at the bare address');
    const [arabic, ukrainian] = [
      await ask(house.address, '/', { headers: { 'accept-language': 'ar' } }),
      await ask(house.address, '/', { headers: { 'accept-language': 'uk' } }),
    ];
    const isTold = /accept-language/i.test(arabic.headers.vary ?? '') || /no-store/.test(arabic.headers['cache-control'] ?? '');
    if (arabic.headers.location === ukrainian.headers.location || !isTold) wrong('the bare address confuses languages');
    await house.stop();
    return {
      seen: [
        ...Object.entries(seen),
        ['a session of a member of staff', isInside ? 'signed in' : 'nobody could sign in'],
        ['wrong', broken.length],
      ],
      broken,
    };
  },
};

/** As an honest browser asks. */
const read = ({ address }: House, page: string) => ask(address, page, { headers: { 'accept-encoding': 'gzip' } });

function plain({ headers, body }: Answer): Buffer {
  if (body.length === 0) return body;
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  return headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
}

const digest = (answer: Answer) => createHash('sha256').update(plain(answer)).digest('hex');

const carries = (answer: Answer, word: string, where: 'headers' | 'anywhere' = 'anywhere') =>
  JSON.stringify(answer.headers).includes(word) || (where === 'anywhere' && plain(answer).includes(word));

const isKeptByOthers = ({ headers }: Answer) => /public|max-age=[1-9]|s-maxage/.test(headers['cache-control'] ?? '');

const kept = ['content-type', 'cache-control', 'etag', 'content-security-policy', 'location'];

function assertClean(now: Answer, clean: Answer, name: string, wrong: (what: string) => void): void {
  if (now.status !== clean.status || digest(now) !== digest(clean)) wrong(`${name}: another page (${now.status})`);
  for (const header of kept) if (now.headers[header] !== clean.headers[header]) wrong(`${name}: another ${header}`);
  if (now.headers['set-cookie']) wrong(`${name}: a cookie`);
}

const staff = 'editor@wegweiser.example';

/** Stands on every page of theirs, which differs each time by its nonce. */
const colleague = demoAccounts.find(({ email }) => email === staff)!.name;

/** The cookies of a demo's editor, who signs in as without scripts; null where nobody can. */
async function signedIn({ address }: House): Promise<string | null> {
  const host = new URL(address).host.replace('127.0.0.1', 'localhost');
  const page = await ask(address, '/admin/sign-in', { headers: { host } });
  if (page.status !== 200) return null;
  const fields = new FormData();
  for (const [tag] of page.body.toString().matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const value = (name: string) =>
      new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
    fields.append(value('name'), value('value'));
  }
  fields.append('email', staff);
  fields.append('password', 'wegweiser-demo');
  const form = new Response(fields);
  const body = Buffer.from(await form.arrayBuffer());
  const answer = await ask(address, '/admin/sign-in', {
    method: 'POST',
    headers: {
      host,
      origin: `http://${host}`,
      'content-type': form.headers.get('content-type')!,
      'content-length': String(body.length),
    },
    body,
  });
  const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
  return cookies.length > 0 ? cookies.join('; ') : null;
}
