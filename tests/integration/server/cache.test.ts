import { once } from 'node:events';
import { Agent, type IncomingMessage, request as httpRequest, type RequestListener, type RequestOptions } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve, type Stand } from '#server/main.ts';

const databaseUrl = process.env.DATABASE_URL ?? '';
const undo: (() => unknown)[] = [];
let publisher: pg.Client;

beforeEach(async () => {
  publisher = new pg.Client({ connectionString: databaseUrl });
  await publisher.connect();
  undo.push(() => publisher.end());
});

afterEach(async () => {
  for (const action of undo.splice(0).toReversed()) await action();
});

/** What every publish does at its end. Out: the new number. */
async function publish(): Promise<string> {
  const { rows } = await publisher.query<{ version: string }>(
    'UPDATE public_version SET version = version + 1 WHERE id = 1 RETURNING version::text',
  );
  await publisher.query("SELECT pg_notify('public_version', $1)", [rows[0]?.version]);
  return rows[0]!.version;
}

/**
 * The line to the database, which can be cut and mended. It can go deaf, so that nobody who listens gets through, and others do; or fall
 * silent: then who listens already hears nothing any more, and nothing is closed.
 */
async function openLine() {
  const { hostname, port } = new URL(databaseUrl);
  const lines = new Set<Socket>();
  const listening: [Socket, Socket][] = [];
  const listen = async (at: number): Promise<Server> => {
    const server = createServer(async (near) => {
      near.on('error', () => {});
      const [greeting] = (await once(near, 'data').catch(() => [])) as Buffer[];
      const listens = greeting?.includes('wegweiser public version\0');
      if (!greeting || (line.isDeaf && listens)) return near.destroy();
      const far = connect(Number(port), hostname);
      far.write(greeting);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        lines.add(from);
        from.on('error', () => {}).on('close', () => to.destroy());
        from.pipe(to);
      }
      if (listens) listening.push([near, far]);
    }).listen(at, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await listen(0);
  const address = server.address() as { port: number };
  const url = new URL(databaseUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(address.port)];
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const line of lines) line.destroy();
    lines.clear();
    await closed;
  };
  undo.push(() => server.listening && cut());
  const fallSilent = () => listening.splice(0).forEach((ends) => ends.forEach((end) => end.unpipe().resume()));
  const line = { url: url.href, isDeaf: false, cut, fallSilent, mend: async () => void (server = await listen(address.port)) };
  return line;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

type Question = RequestOptions & { body?: string };

/** A house on the real database, with a stub in the place of Next that says which version a page was made from. */
async function open({ handler, database = databaseUrl, ...stand }: Stand & { database?: string } = {}) {
  const asked: string[] = [];
  const fromDatabase: RequestListener = async (_, response) => {
    const client = new pg.Client({ connectionString: database, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>('SELECT version::text FROM public_version');
      response.writeHead(200, html).end(`<p>of ${rows[0]?.version}</p>`);
    } catch {
      response.writeHead(500, html).end('<html id="__next_error__">');
    } finally {
      client.end().catch(() => {});
    }
  };
  const answering = await (handler ?? fromDatabase);
  const house = await serve(
    {
      dir: process.cwd(),
      distDir: '.build',
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://welcome.example',
      databaseUrl: database,
      version: '1.2.3',
      migrationsPending: async () => false,
      pageCacheBytes: 10_000_000,
    },
    {
      logger: pino({ level: 'silent' }),
      ...stand,
      handler: (request, response) => (asked.push(request.url ?? ''), answering(request, response)),
    },
  );
  undo.push(() => house.close());
  const { hostname, port } = new URL(house.address);
  const get = async (path: string, { body, ...options }: Question = {}) => {
    const question = httpRequest({ hostname, port, path, agent: false, ...options }).end(body);
    const [response] = (await once(question, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: String(await decoded(response)) };
  };
  const health = async () => JSON.parse((await get('/api/health')).body) as { database: string; cache: Record<string, unknown> };
  await vi.waitFor(async () => expect(await health()).toMatchObject({ cache: { trusted: true } }), 5000);
  return { ...house, get, asked, health };
}

async function decoded(response: IncomingMessage): Promise<Buffer> {
  const bytes = await buffer(response);
  if (bytes.length === 0) return bytes;
  switch (response.headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(bytes);
    case 'gzip':
      return gunzipSync(bytes);
    default:
      return bytes;
  }
}

/** A page that takes until it is let go. */
function heldPage() {
  const gate = Promise.withResolvers<void>();
  const handler: RequestListener = async (request, response) => {
    if (!request.url?.includes('/problem')) await gate.promise;
    response.writeHead(200, html).end(`<p>${request.url}</p>`);
  };
  return { handler, letGo: gate.resolve };
}

test('a bus stops in front of the house: 200 ask for one page at once, and it is rendered once', async () => {
  const { handler, letGo } = heldPage();
  const { get, asked, health } = await open({ handler });
  const agent = new Agent({ maxSockets: 200 });
  const visits = Array.from({ length: 200 }, () => get('/ar/guide/register-address', { agent }));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  letGo();
  const answers = await Promise.all(visits);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
    new Set(['200 <p>/ar/guide/register-address</p>']),
  );
  await get('/ar/guide/register-address');
  expect(asked).toEqual(['/ar/guide/register-address']);
  expect(await health()).toMatchObject({ cache: { entries: 1, hits: expect.any(Number), bytes: expect.any(Number) } });
  agent.destroy();
});

test('when too many wait, the next is asked to come again, in words; nobody waits for ever', async () => {
  const { handler, letGo } = heldPage();
  const { get, asked } = await open({ handler, cache: { mostWaiting: 3, patienceMs: 300 } });
  const waiting = ['/ar/a', '/ar/b', '/ar/b'].map((path) => get(path));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const late = await get('/ar/c');
  expect(late).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } });
  expect(late.body).toContain('<html lang="ar" dir="rtl">');
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(asked).toHaveLength(2);
  letGo();
  await vi.waitFor(async () => expect((await get('/ar/a')).status).toBe(200));
});

test.each([
  ['a form', '/de/offices', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'x=1' }],
  ['a leaflet', '/files/abc/x.pdf', {}],
])('%s is not kept, and waits for its turn like a page', async (_, path, question) => {
  const { handler, letGo } = heldPage();
  const { get, asked } = await open({ handler, cache: { atOnce: 1, mostWaiting: 3 } });
  const visits = [1, 2, 3, 4].map(() => get(path, question));
  expect((await Promise.race(visits)).status).toBe(503);
  expect(asked).toEqual([path]);
  letGo();
  expect((await Promise.all(visits)).filter(({ status }) => status === 200)).toHaveLength(3);
});

test('a publish is seen by the next visitor of every instance', async () => {
  const houses = [await open(), await open()];
  for (const { get } of houses) await get('/de');
  const version = await publish();
  for (const { get, health } of houses) {
    await vi.waitFor(async () => expect(await health()).toMatchObject({ cache: { publicVersion: version } }), 1000);
    expect((await get('/de')).body).toBe(`<p>of ${version}</p>`);
  }
});

test('what was read before a publish is rendered anew without being asked for', async () => {
  const { get, asked } = await open();
  for (const path of ['/de', '/ar', '/de/guide']) await get(path);
  asked.length = 0;
  await publish();
  await vi.waitFor(() => expect(asked.toSorted()).toEqual(['/ar', '/de', '/de/guide']));
  expect((await get('/de')).headers['cache-status']).toBe('Wegweiser; hit');
});

test('an instance that lost its ear asks before it answers, and shows nothing old', async () => {
  const line = await openLine();
  const { get, asked, health } = await open({ database: line.url });
  await get('/de');
  line.isDeaf = true;
  await publisher.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'wegweiser public version' AND datname = current_database()`,
  );
  await vi.waitFor(async () => expect(await health()).toMatchObject({ database: 'ok', cache: { trusted: false } }));
  expect((await get('/de')).headers['cache-status']).toBe('Wegweiser; hit');
  const version = await publish();
  expect((await get('/de')).body).toBe(`<p>of ${version}</p>`);
  expect(asked).toEqual(['/de', '/de']);
  expect(await health()).toMatchObject({ cache: { trusted: false } });
  line.isDeaf = false;
  await vi.waitFor(async () => expect(await health()).toMatchObject({ cache: { trusted: true } }), 5000);
});

test('the line to the database falls silent, and nobody closes it: soon its silence is not taken for peace', async () => {
  const line = await openLine();
  const { get } = await open({ database: line.url });
  await get('/de');
  line.fallSilent();
  const version = await publish();
  await vi.waitFor(async () => expect((await get('/de')).body).toBe(`<p>of ${version}</p>`), 2500);
  await line.cut();
});

test('the database goes and comes back: pages stay readable and say how old they are, and nobody restarts anything', async () => {
  const line = await openLine();
  const { get, health } = await open({ database: line.url });
  const before = await get('/uk/guide');
  await line.cut();
  await vi.waitFor(async () => expect(await health()).toMatchObject({ database: 'away' }));

  const away = await get('/uk/guide');
  expect(away).toMatchObject({ status: 200, body: before.body });
  expect(away.headers['cache-status']).toMatch(/^Wegweiser; hit; ttl=-\d+; detail=database-away$/);
  expect(Number(away.headers.age)).toBeLessThan(60);
  expect(await get('/uk/guide', { headers: { 'if-none-match': before.headers.etag } })).toMatchObject({ status: 304 });
  expect(await get('/uk/never-read')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(await get('/admin')).toMatchObject({ status: 503 });

  await line.mend();
  const version = await publish();
  await vi.waitFor(async () => expect(await health()).toMatchObject({ database: 'ok', cache: { trusted: true } }), 10_000);
  expect(await get('/uk/guide')).toMatchObject({ status: 200, body: `<p>of ${version}</p>` });
  expect((await get('/uk/guide')).headers).not.toHaveProperty('age');
  expect(await get('/uk/never-read')).toMatchObject({ status: 200 });
});

/** Says everything it is told, so that whatever gets into a page that others read can be seen. */
const gossip: RequestListener = ({ method, url, headers }, response) => {
  response.writeHead(200, { ...html, ...(url?.includes('/cookie') && { 'set-cookie': 'session=first' }) });
  response.end(`<p>${JSON.stringify({ method, url, headers })}</p>`);
};

test('nothing a visitor sends gets into the page of the next', async () => {
  const { get, asked } = await open({ handler: gossip });
  const attack = {
    host: 'evil.example',
    cookie: 'session=canary',
    authorization: 'Bearer canary',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'evil',
    'x-original-url': '/admin',
    'x-rewrite-url': '/admin',
    'x-http-method-override': 'DELETE',
    'x-middleware-subrequest': 'canary',
    'content-security-policy': "script-src 'nonce-canary'",
    'next-router-state-tree': 'canary',
    rsc: '1',
    'accept-language': 'canary',
    'user-agent': 'canary',
    'if-none-match': '"canary"',
    range: 'bytes=0-1',
    'accept-encoding': 'identity;q=0, canary',
    forwarded: 'host=evil.example',
  };
  const first = await get('/de/offices?utm=canary&topic=work', { headers: attack });
  const second = await get('/de/offices?topic=work');
  expect(second.headers['cache-status']).toBe('Wegweiser; hit');
  expect(first.body).toBe(second.body);
  expect(JSON.stringify(second)).not.toMatch(/canary|evil/);
  expect(asked).toEqual(['/de/offices?topic=work']);
});

test('HEAD first, GET afterwards: the page is whole', async () => {
  const { get, asked } = await open({ handler: gossip });
  const head = await get('/de', { method: 'HEAD' });
  const page = await get('/de');
  expect(head.body).toBe('');
  expect(page.body).toContain('"method":"GET"');
  expect(page.headers['content-length']).toBe(head.headers['content-length']);
  expect(asked).toHaveLength(1);
});

test.each([
  ['gzip;q=0', undefined],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=1.0, br;q=0.1', 'gzip'],
  ['GZIP, *;q=0', 'gzip'],
  ['*', 'br'],
  ['identity;q=0, zstd', undefined],
  [`${'x,'.repeat(3000)}br`, 'br'],
])('whoever reads %s gets bytes they can read, whoever came before', async (wish, coding) => {
  const { get } = await open({ handler: gossip });
  for (const before of ['br', 'gzip', 'identity']) await get('/de', { headers: { 'accept-encoding': before } });
  const { headers, body } = await get('/de', { headers: { 'accept-encoding': wish } });
  expect(headers['content-encoding']).toBe(coding);
  expect(headers.vary).toBe('Accept-Encoding');
  expect(body).toContain('"url":"/de"');
});

test('a page with a cookie and a typed search are rendered for each visitor', async () => {
  const { get, asked, health } = await open({ handler: gossip });
  for (const path of ['/de/cookie', '/de/search?q=visum']) {
    const answers = [await get(path), await get(path)];
    for (const { headers } of answers) expect(headers).not.toHaveProperty('set-cookie');
  }
  expect(asked).toHaveLength(4);
  expect(await health()).toMatchObject({ cache: { entries: 0 } });
});

test('a sensitive page stays with us, so that it is there when it is needed, and with nobody else', async () => {
  let renders = 0;
  const { get } = await open({
    handler(_, response) {
      renders += 1;
      response.writeHead(200, html).end('<meta name="wegweiser-sensitive"/><p>Hilfe</p>');
    },
  });
  for (const { headers, body } of [await get('/de/guide/violence'), await get('/de/guide/violence')]) {
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('etag');
    expect(body).toContain('Hilfe');
  }
  expect(renders).toBe(1);
});

test('a visitor who scans addresses that are not there leaves nothing behind', async () => {
  const { get, health } = await open({
    handler: ({ url = '' }, response) => void response.writeHead(url.includes('/problem') ? 200 : 404, html).end(`<p>${url}</p>`),
  });
  const paths = [
    '/wp-login.php',
    '/de/x.php',
    '/de/guide/../..',
    '/..%2f',
    '/de/%2e%2e/admin',
    '/de;/x',
    '/de/guide/%00',
    '//evil.example',
  ];
  for (const path of paths) expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  for (let i = 0; i < 50; i += 1) await get(`/de/${i}`);
  expect((await health()).cache.entries, 'two pages that say so').toBe(2);
});

test('however an address is dressed up, its page lies in the store once', async () => {
  const { get, health } = await open({
    // As Next reads addresses.
    handler: ({ url }, response) =>
      void response.writeHead(URL.parse(url ?? '', 'http://n')?.pathname === '/de/guide' ? 200 : 404, html).end('<p>Guide</p>'),
  });
  const statuses = async (...paths: string[]) => (await Promise.all(paths.map((path) => get(path)))).map(({ status }) => status);
  expect(await statuses('/de/guide')).toEqual([200]);
  const disguises = [
    '/de/./guide',
    '/./de/guide',
    '/de/guide/.',
    '/de/%2e/guide',
    '/de/x/../guide',
    '/de/guide#1',
    '/de/guide#?a=1',
  ];
  expect(await statuses(...disguises)).toEqual(disguises.map(() => 400));
  expect(await statuses('/DE/guide', '/de/%67uide')).toEqual([308, 308]);
  expect(await statuses('/de/guide?#1', '/de/guide?_rsc=1', '/de/guide?')).toEqual([200, 200, 200]);
  expect(await health()).toMatchObject({ cache: { entries: 1 } });
});

test('a script of the rooms is kept for ever by browsers, and compressed here once', async () => {
  const script = 'console.log("room");'.repeat(200);
  const { get, asked } = await open({
    handler: (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/javascript', 'cache-control': 'public, max-age=31536000, immutable' })
        .end(script),
  });
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await get('/_next/static/chunks/a.js', { headers: { 'accept-encoding': encoding } });
    expect(answer).toMatchObject({
      status: 200,
      body: script,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
  }
  expect(asked).toHaveLength(1);
});

test('a calendar ends when its month does', async () => {
  let time = Date.parse('2026-11-30T23:00:00+01:00');
  const { get, asked } = await open({
    cache: { clock: () => time },
    handler: (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/calendar', 'valid-until': '2026-12-01T00:00:00+01:00' })
        .end('BEGIN:VCALENDAR'),
  });
  const { headers } = await get('/de/events/calendar.ics');
  expect(headers).not.toHaveProperty('valid-until');
  await get('/de/events/calendar.ics');
  expect(asked).toHaveLength(1);
  time += 3_600_000;
  await get('/de/events/calendar.ics');
  expect(asked).toHaveLength(2);
});
