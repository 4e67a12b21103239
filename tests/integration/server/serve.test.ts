import { once } from 'node:events';
import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { Agent, type IncomingMessage, request as httpRequest, type RequestListener, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as moment } from 'node:timers/promises';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import type { PublicVersion } from '#lib/db/public-version.ts';
import { serve, type ServeOptions, type Stand } from '#server/main.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const problemPage = (url: string) => {
  const query = new URL(url, 'http://x').searchParams;
  return `<!DOCTYPE html><html lang="${url.slice(1, 3)}"><body><h1>Problem ${query.get('status')}</h1></body></html>`;
};

let servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

/** A database that is there and to which nobody publishes. */
const steady: PublicVersion = {
  currentVersion: () => '7',
  trusted: () => true,
  newest: async () => '7',
  ask: async () => '7',
  confirmedAt: () => Date.now(),
  close: async () => {},
};

/** Starts the server with a stub in the place of Next. */
async function start(handler: Stand['handler'], stand: Stand = {}, options: Partial<ServeOptions> = {}) {
  const lines: string[] = [];
  const server = await serve(
    {
      dir: process.cwd(),
      distDir: '.build',
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://welcome.example',
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      version: '1.2.3',
      migrationsPending: async () => false,
      pageCacheBytes: 10_000_000,
      ...options,
    },
    {
      handler,
      publicVersion: steady,
      logger: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
      ...stand,
    },
  );
  servers.push(server);
  return { ...server, lines, get: (path: string, visit: RequestOptions = {}) => ask(server.address, path, visit) };
}

/** One request without the politeness of `fetch`: the path goes out as it is written. */
async function ask(address: string, path: string, options: RequestOptions = {}, body?: string) {
  const { hostname, port } = new URL(address);
  const question = httpRequest({ hostname, port, path, agent: false, ...options });
  question.end(body);
  const [response] = (await once(question, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** Next as it behaves: pages with scripts, an error shell that only scripts fill, an ordinary page that explains. */
const next: RequestListener = (request, response) => {
  const url = request.url ?? '';
  if (url.startsWith('/ar/problem') || url.startsWith('/de/problem')) return response.writeHead(200, html).end(problemPage(url));
  if (url.includes('/problem')) return response.writeHead(500, html).end('<html id="__next_error__"></html>');
  if (url.includes('/missing'))
    return response.writeHead(404, html).end('<html id="__next_error__"><script src="/_next/x.js"></script></html>');
  if (url.includes('/broken'))
    return response.writeHead(500, { 'content-type': 'text/plain' }).end('Error: secret\n    at page.js:1');
  if (url.includes('/cut')) {
    response.writeHead(200, html).write('<!DOCTYPE html><p>half of a');
    return setImmediate(() => response.destroy());
  }
  if (url.includes('/crash')) throw new Error('secret crash');
  if (url.includes('/silent')) return;
  response.writeHead(200, { ...html, 'x-powered-by': 'Next.js', 'cache-control': 'private, no-cache, no-store' });
  response.end(
    '<!DOCTYPE html><html lang="de"><style data-href="x">p{color:red}</style><p>Grüße</p><script>runtime()</script></html>',
  );
};

test('a page arrives without scripts, under a policy that allows its own style and nothing else', async () => {
  const { get } = await start(next);
  const { status, headers, body } = await get('/de');
  expect(status).toBe(200);
  expect(body).toBe('<!DOCTYPE html><html lang="de"><style>p{color:red}</style><p>Grüße</p></html>');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+'; /);
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
  });
});

test('no cookie travels either way on a public page, and the log says so', async () => {
  const seen: unknown[] = [];
  const { get, lines } = await start((request, response) => {
    seen.push(request.headers);
    response.setHeader('set-cookie', 'session=somebody');
    return next(request, response);
  });
  const { headers } = await get('/de', {
    headers: { cookie: 'session=secret', 'accept-language': 'uk', rsc: '1', 'x-forwarded-host': 'evil.example' },
  });
  expect(headers).not.toHaveProperty('set-cookie');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers['cache-control']).toBe('no-store');
  expect(seen).toEqual([
    { host: 'welcome.example', 'user-agent': 'Wegweiser', 'accept-encoding': 'identity', connection: 'keep-alive' },
  ]);
  expect(lines.join()).toContain('cookie kept');
});

test('a missing page is explained in the language of its address, with its status', async () => {
  const { get } = await start(next);
  const { status, headers, body } = await get('/ar/missing');
  expect(status).toBe(404);
  expect(body).toContain('<html lang="ar"><body><h1>Problem 404</h1>');
  expect(headers['cache-control']).toBe('no-store');
});

test('an address without language is explained in the language of the browser', async () => {
  const { get } = await start(next);
  expect((await get('/missing', { headers: { 'accept-language': 'tr, ar;q=0.5' } })).body).toContain('lang="ar"');
  expect((await get('/missing')).body).toContain('lang="de"');
});

test('when even the page that explains fails, a page of last resort speaks the right language', async () => {
  const { get } = await start(next);
  const { status, body } = await get('/uk/missing');
  expect(status).toBe(404);
  expect(body).toContain('<html lang="uk" dir="ltr">');
  expect(body).toContain('<a href="/uk">');
  expect(body).toContain('Такої сторінки немає');
});

test.each(['/de/broken', '/de/cut', '/de/crash'])('%s answers 500 in words and shows nothing of the inside', async (path) => {
  const { get, lines } = await start(next);
  const { status, body } = await get(path);
  expect(status).toBe(500);
  expect(body).toContain('Problem 500');
  expect(body).not.toMatch(/secret|page\.js|half of a/);
  if (path === '/de/crash') expect(lines.join()).toContain('secret crash');
});

test('a page that never comes is given up with 504', async () => {
  const { get } = await start(next, { silenceMs: 30 });
  const { status, body } = await get('/ar/silent');
  expect(status).toBe(504);
  expect(body).toContain('<html lang="ar" dir="rtl">');
});

test.each(['/%E0%A4%A', '//', '/..;/', '/de/%00', `/de/${'x'.repeat(5000)}`, '/de/..%2fadmin'])(
  '%s gets a designed page',
  async (path) => {
    const { get } = await start(next);
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body).toContain('Problem 400');
  },
);

test('nobody visits the page that explains by itself', async () => {
  const { get } = await start(next);
  expect((await get('/de/problem?status=200')).status).toBe(404);
});

test('methods that pages do not know are refused, with the list of those they do', async () => {
  const { get } = await start(next);
  expect(await get('/de', { method: 'DELETE' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
});

test('HEAD says what GET would say, without saying it', async () => {
  const { get } = await start(next);
  const full = await get('/de');
  const head = await get('/de', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
  for (const name of ['etag', 'content-length', 'content-security-policy']) expect(head.headers[name]).toBe(full.headers[name]);
  expect((await get('/ar/missing', { method: 'HEAD' })).status).toBe(404);
});

test('who has the page already is told so', async () => {
  const { get } = await start(next);
  const { headers } = await get('/de');
  const again = await get('/de', { headers: { 'if-none-match': `"other", ${headers.etag}` } });
  expect(again).toMatchObject({ status: 304, body: '' });
  expect((await get('/de', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('a sensitive page is kept by nobody', async () => {
  const { get } = await start(
    (_, response) => void response.writeHead(200, html).end('<meta name="wegweiser-sensitive"/><p>Hilfe</p>'),
  );
  const { headers, body } = await get('/de/guide/violence');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers).not.toHaveProperty('etag');
  expect(body).toBe('<p>Hilfe</p>');
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a browser that reads %s gets it', async (encoding, decompress) => {
  const { address } = await start(next);
  const { hostname, port } = new URL(address);
  const question = httpRequest({ hostname, port, path: '/de', agent: false, headers: { 'accept-encoding': encoding } }).end();
  const [response] = (await once(question, 'response')) as [IncomingMessage];
  expect(response.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  expect(decompress(await buffer(response)).toString()).toContain('Grüße');
});

test('a redirect loses the shell that only scripts read', async () => {
  const { get } = await start(
    (_, response) => void response.writeHead(308, { ...html, location: '/de/new' }).end('<html id="__next_error__">'),
  );
  expect(await get('/de/old')).toMatchObject({ status: 308, headers: { location: '/de/new' }, body: '' });
});

test('the bare address leads to the language of the visitor, and says that it does', async () => {
  const { get } = await start(next);
  const answer = await get('/', { headers: { 'accept-language': 'tr, uk;q=0.5', 'accept-encoding': 'br' } });
  expect(answer).toMatchObject({ status: 307, headers: { location: '/uk', vary: 'Accept-Language' }, body: '' });
  expect(answer.headers, 'nothing is compressed').not.toHaveProperty('content-encoding');
});

test.each([
  ['/%64e/%67uide', '/de/guide'],
  ['/EN/guide', '/en/guide'],
  ['/de/offices?open=now&topic=work', '/de/offices?topic=work&open=now'],
  ['/%61dmin/guide?x=1', '/admin/guide?x=1'],
])('%s is sent to its one spelling', async (written, location) => {
  const { get } = await start(next);
  expect(await get(written)).toMatchObject({ status: 308, headers: { location }, body: '' });
});

test('a file under a public address arrives as it is, without cookie', async () => {
  const { get } = await start(
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/calendar', 'set-cookie': 'a=1' }).end('BEGIN:VCALENDAR <script>'),
  );
  const { headers, body } = await get('/de/events/calendar.ics');
  expect(body).toBe('BEGIN:VCALENDAR <script>');
  expect(headers).toMatchObject({ 'content-type': 'text/calendar' });
  expect(headers).not.toHaveProperty('set-cookie');
});

test('a form sent without scripts is answered without scripts, and kept by nobody', async () => {
  const { address } = await start(async (request, response) => {
    const said = await text(request);
    response.writeHead(200, html).end(`<p>${said} ${request.headers.origin} ${request.headers.cookie}</p><script></script>`);
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: address, cookie: 'a=1' };
  const answer = await ask(address, '/de/slip', { method: 'POST', headers }, 'words=Anmeldung');
  expect(answer).toMatchObject({
    status: 200,
    body: `<p>words=Anmeldung ${address} undefined</p>`,
    headers: { 'cache-control': 'no-store' },
  });
});

test('working rooms get through untouched, with cookies and scripts, and are kept and listed by nobody', async () => {
  const { get } = await start((request, response) => {
    response.writeHead(404, { ...html, 'set-cookie': ['a=1', 'b=2'], 'cache-control': 'public' });
    response.end(`<script>${request.headers.cookie}</script>`);
  });
  expect(await get('/admin/guide?x=1', { headers: { cookie: 'session=x' } })).toMatchObject({
    status: 404,
    body: '<script>session=x</script>',
    headers: { 'set-cookie': ['a=1', 'b=2'], 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  });
});

test.each(['multipart/form-data', 'text/plain', ''])(
  'a form sent as %j is refused in words before anybody trips over it',
  async (type) => {
    const { address } = await start((_, response) => void response.writeHead(500).end());
    const headers = type ? { 'content-type': type } : {};
    expect(await ask(address, '/de/report', { method: 'POST', headers }, 'x=y')).toMatchObject({ status: 400 });
  },
);

test.each([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'content-type': 'text/plain', 'next-action': 'x' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', referer: 'http://localhost/admin' },
  { 'content-type': 'application/x-www-form-urlencoded' },
])('what does not come from a page of ours reaches no room, and is refused in words: %j', async (headers) => {
  const asked: unknown[] = [];
  const { address } = await start(({ url = '', method }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(200, html).end('<h1>Das kam nicht von hier</h1>');
  });
  for (const method of ['POST', 'PUT']) {
    const sent = { method, headers: { cookie: 'wegweiser.session_token=x', ...headers } };
    expect(await ask(address, '/admin/account', sent, 'x=y')).toMatchObject({
      status: 400,
      body: '<h1>Das kam nicht von hier</h1>',
    });
  }
  expect(asked).toEqual(Array(2).fill('GET /admin/problem?status=400'));
});

test.each([403, 404, 500])('a room that answers %i says so in words, also without scripts', async (status) => {
  const { get } = await start(({ url = '' }, response) => {
    const isProblem = url === `/admin/problem?status=${status}`;
    response.writeHead(isProblem ? 200 : status, html).end(isProblem ? '<h1>Nicht für Sie</h1>' : '<div hidden></div>');
  });
  expect(await get('/admin/accounts')).toMatchObject({ status, body: '<h1>Nicht für Sie</h1>' });
});

test('a room runs only the scripts that Next marked with the nonce of this answer', async () => {
  const { get } = await start(({ headers }, response) => {
    response.writeHead(200, html).end(/'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]);
  });
  const visitor = { headers: { 'content-security-policy': "script-src 'nonce-mine'" } };
  const answers = [await get('/desk', visitor), await get('/desk')];
  for (const { headers, body } of answers) {
    expect(body).toMatch(/^[\w+/]{22}==$/);
    expect(headers['content-security-policy']).toContain(`script-src 'nonce-${body}' 'strict-dynamic';`);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
  expect(answers[0]!.body).not.toBe(answers[1]!.body);
});

test('a room learns where a request comes from, whatever the visitor says', async () => {
  const echo: RequestListener = ({ headers }, response) => void response.end(String(headers['x-wegweiser-client']));
  const liar = {
    headers: { 'x-wegweiser-client': '198.51.100.1', 'x-forwarded-for': '203.0.113.9' },
    localAddress: '127.0.0.66',
  };
  expect((await (await start(echo)).get('/admin', liar)).body).toBe('127.0.0.66');
  expect((await (await start(echo, {}, { trustProxy: true })).get('/admin', liar)).body).toBe('203.0.113.9');
});

test('without the database a room is closed with a sentence its staff reads, and opens again by itself', async () => {
  let isThere = false;
  const version = {
    ...steady,
    trusted: () => isThere,
    newest: async () => (isThere ? '7' : null),
    ask: async () => (isThere ? '7' : null),
  };
  const { get } = await start((_, response) => void response.end('room'), { publicVersion: version });
  const closed = await get('/admin', { headers: { 'accept-language': 'uk, en;q=0.5' } });
  expect(closed).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } });
  expect(closed.body).toContain('<html lang="en" dir="ltr">');
  expect(closed.body).toContain('try again in a minute');
  expect((await get('/desk', { headers: { 'accept-language': 'uk' } })).body).toContain('lang="de"');
  isThere = true;
  expect(await get('/admin')).toMatchObject({ status: 200, body: 'room' });
});

test('a room in which Next fails because the database has just gone is closed, too', async () => {
  const failing: RequestListener = (_, response) => void response.writeHead(500, html).end('Error');
  const { get } = await start(failing, { publicVersion: { ...steady, ask: async () => null } });
  expect((await get('/admin')).status).toBe(503);
  expect((await (await start(failing)).get('/admin')).body).toBe('Error');
});

test.each([
  ['/de/report?page=%2Fguide%2Fa', 70_000, true],
  ['/de/report?page=%2Fguide%2Fa', 70_000, false],
  ['/admin/leaflets', 18 * 1024 * 1024, false],
])('%s takes no body of %i bytes (announced: %j)', async (path, length, saysSo) => {
  const { address } = await start(async (request, response) => {
    response.writeHead(request.url?.includes('/problem') ? 500 : 200).end(String((await buffer(request)).length));
  });
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: address };
  const headers = saysSo ? { ...type, 'content-length': String(length) } : { ...type, 'transfer-encoding': 'chunked' };
  const answer = await ask(address, path, { method: 'POST', headers }, 'x'.repeat(length));
  expect(answer.status).toBe(413);
  expect(answer.body).toContain('<html lang="de" dir="ltr">');
});

test('a leaflet of 16 MB gets through to its room', async () => {
  const { address } = await start(async (request, response) => void response.end(String((await buffer(request)).length)));
  const length = 16 * 1024 * 1024;
  const headers = { origin: address };
  expect((await ask(address, '/admin/leaflets', { method: 'POST', headers }, 'x'.repeat(length))).body).toBe(String(length));
});

test('a leaflet to read is passed on in the pieces that are asked for, without a word about the visitor', async () => {
  const seen: unknown[] = [];
  const { get } = await start(({ headers, url }, response) => {
    seen.push(headers.cookie, headers.range);
    if (url?.includes('gone')) return void response.writeHead(404).end();
    response
      .writeHead(206, { 'content-type': 'application/pdf', 'set-cookie': 'a=1', 'cache-control': 'public, immutable' })
      .end('%PDF');
  });
  const piece = await get('/files/abc/register.pdf', { headers: { cookie: 'session=x', range: 'bytes=0-3' } });
  expect(piece).toMatchObject({ status: 206, body: '%PDF', headers: { 'cache-control': 'public, immutable' } });
  expect(piece.headers).not.toHaveProperty('set-cookie');
  expect(seen).toEqual([undefined, 'bytes=0-3']);
  expect((await get('/files/gone/x.pdf')).status).toBe(404);
  expect((await get('/files/abc/x.pdf', { method: 'POST' })).status).toBe(405);
});

test('the body of a strange GET is not taken for the next request', async () => {
  const seen: string[] = [];
  const { address } = await start(async (request, response) => {
    seen.push(`${request.url} ${await text(request)}`);
    response.end();
  });
  const smuggled = 'GET /admin/secret HTTP/1.1\r\nHost: x\r\n\r\n';
  await ask(address, '/api/strange', { method: 'GET', headers: { 'transfer-encoding': 'chunked' } }, smuggled);
  await ask(address, '/api/next');
  expect(seen).toEqual([`/api/strange ${smuggled}`, '/api/next ']);
});

test('the log knows path, status and size, and neither question, person nor key', async () => {
  const { get, lines } = await start(next);
  const headers = { 'user-agent': 'Firefox/1', referer: 'https://x.example', 'x-forwarded-for': '203.0.113.9' };
  const who = { headers, localAddress: '127.0.0.66' };
  await get('/de/search?q=canary-question', who);
  await get('/partner/canary-key', who);
  await get('/admin/preview/link/canary-key/ar', who);
  await get('/de/crash?q=canary-question', who);
  await get('/ar/missing?q=canary-question', who);
  await vi.waitFor(() => expect(lines.filter((line) => line.includes('"method"'))).toHaveLength(5));
  const log = lines.join('');
  expect(log).not.toMatch(/canary|Firefox|x\.example|203\.0|127\.0\.0\.66/);
  expect(lines.map((line) => JSON.parse(line)).find(({ method, path }) => method && path === '/de/search')).toMatchObject({
    method: 'GET',
    status: 200,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    complete: true,
  });
});

test('a database that is away makes health degraded, not dead', async () => {
  const { get } = await start(next, { publicVersion: undefined });
  const { status, body } = await get('/api/health');
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    status: 'degraded',
    database: 'away',
    cache: { entries: 0, bytes: 0, hits: 0, publicVersion: null, trusted: false },
    version: '1.2.3',
    migrations: 'ok',
  });
});

test('however many ask after its health at once, the house opens one connection for it', async () => {
  const answered = Promise.withResolvers<boolean>();
  const migrationsPending = vi.fn<() => Promise<boolean>>(() => answered.promise);
  const newest = vi.fn<typeof steady.newest>(steady.newest);
  const { get } = await start(next, { publicVersion: { ...steady, newest } }, { migrationsPending });
  const visits = Array.from({ length: 20 }, () => get('/api/health'));
  await vi.waitFor(() => expect(newest).toHaveBeenCalledTimes(20));
  await moment();
  answered.resolve(true);
  for (const { body } of await Promise.all(visits)) expect(JSON.parse(body)).toMatchObject({ migrations: 'pending' });
  expect(migrationsPending).toHaveBeenCalledOnce();
});

test('while Next gets ready, health says so and visitors are asked to wait', async () => {
  const ready = Promise.withResolvers<RequestListener>();
  const port = Number(new URL((await start(next)).address).port);
  await servers.pop()!.close(); // its port is free again
  const starting = start(ready.promise, {}, { port });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => ask(address, '/api/health'));
  const health = await ask(address, '/api/health');
  expect(health.status).toBe(503);
  expect(JSON.parse(health.body)).toMatchObject({ status: 'starting' });
  expect(await ask(address, '/ar')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(await ask(address, '/admin')).toMatchObject({ status: 503 });
  ready.resolve(next);
  const { get } = await starting;
  expect((await get('/de')).status).toBe(200);
});

test('a port that is taken is said at once', async () => {
  const { address } = await start(next);
  await expect(start(next, {}, { port: Number(new URL(address).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('when Next does not get ready, nothing keeps listening', async () => {
  const port = Number(new URL((await start(next)).address).port);
  await servers.pop()!.close();
  await expect(start(Promise.reject(new Error('no build')), {}, { port })).rejects.toThrow('no build');
  await expect(ask(`http://127.0.0.1:${port}`, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('stopping under load finishes every answer, takes nobody new and leaves nothing behind', async () => {
  const held: (() => void)[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'test-'));
  vi.stubEnv('TMPDIR', folder);
  const { address, close } = await start((request, response) => void held.push(() => next(request, response)), {
    cache: { atOnce: 30 },
  });
  expect(await readdir(folder)).toHaveLength(1);
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  const visits = Array.from({ length: 30 }, (_, i) => ask(address, `/de/guide/${i}`, i % 2 ? { agent } : {}));
  await vi.waitFor(() => expect(held).toHaveLength(30));
  const late = connect(Number(port), hostname).setEncoding('utf8');
  late.write('GET /api/health HTTP/1.1\r\nHost: x\r\n');
  const early = connect(Number(port), hostname).on('error', () => {}); // an open line on which nothing is asked
  await Promise.all([once(late, 'connect'), once(early, 'connect')]);
  const closed = close();
  await expect(ask(address, '/de')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  late.write('\r\n');
  expect(String(await once(late, 'data'))).toMatch(/^HTTP\/1\.1 503 .*Connection: close.*"draining"/s);
  held.forEach((release) => release());
  const answers = await Promise.all(visits);
  expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  expect(answers.map(({ headers }) => headers.connection)).toEqual(Array(30).fill('close')); // the kept lines, too
  await closed;
  expect(await readdir(folder)).toEqual([]);
  await rmdir(folder);
  agent.destroy();
});

test('an answer that does not end is not waited for without end', async () => {
  const { address, close } = await start(next, { drainMs: 50 });
  const visit = ask(address, '/de/silent');
  visit.catch(() => {});
  await vi.waitFor(() => ask(address, '/api/health'));
  await close();
  await expect(visit).rejects.toMatchObject({ code: 'ECONNRESET' });
});
