import { once } from 'node:events';
import { createServer, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { now } from '#lib/clock.ts';
import { followPublicVersion, type PublicVersion } from '#lib/db/public-version.ts';
import { healthResponse, healthStatus, type Phase } from '#lib/http/health.ts';
import { type Handler, startPrivateServer } from '#lib/http/private-socket.ts';
import { together } from '#lib/turns.ts';
import { readAddress } from './address.ts';
import { firstPages } from './first-pages.ts';
import { setCommonHeaders } from '#lib/http/headers.ts';
import { pageCache, type PageCacheOptions } from '#lib/http/page-cache.ts';
import { answerPage, type House, redirect, render, type Visit } from './pages.ts';
import { lastResortPages } from './problem.ts';
import { answerFile, answerInDevelopment, answerInterface, answerRoom } from './rooms.ts';

export type ServeOptions = {
  /** The folder that holds `app/` and `messages/`. */
  dir: string;
  /** Next's build, relative to `dir`. */
  distDir: string;
  host: string;
  /** 0: any free port. */
  port: number;
  /** The address people type, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string;
  version: string;
  migrationsPending: () => Promise<boolean>;
  /** How much the page cache may hold (bytes). */
  pageCacheBytes: number;
  /** Next in development mode answers by itself, scripts included. */
  dev?: boolean;
  /** A reverse proxy of ours writes `X-Forwarded-For`. */
  trustProxy?: boolean;
  demo?: boolean;
  logLevel?: string;
};

/** What tests put in place of the real thing. */
export type Stand = {
  handler?: Handler | Promise<Handler>;
  logger?: Logger;
  publicVersion?: PublicVersion;
  cache?: Partial<Pick<PageCacheOptions, 'atOnce' | 'mostWaiting' | 'patienceMs' | 'clock'>>;
  silenceMs?: number;
  drainMs?: number;
};

/** All limits of the public side. Node keeps them before a line of ours runs. */
const limits = {
  headersTimeout: 10_000, // a request that dribbles in holds only its own line, and not for long
  requestTimeout: 120_000, // 16 MB of leaflet over a slow office line
  keepAliveTimeout: 65_000, // longer than the minute a reverse proxy keeps a line, so that never we hang up just when it asks
  maxHeaderSize: 16_384,
  connectionsCheckingInterval: 5_000,
} satisfies ServerOptions;
const maxConnections = 10_000; // a few kB each; no maxRequestsPerSocket, a proxy may use one line for ever
const motionlessMs = 120_000; // a visitor who takes nothing of the answer any more

/**
 * Listens, gets Next ready behind, and resolves with its address once pages can be answered; until then health says `starting`, pages 503.
 * @throws what the port (EADDRINUSE, EACCES), the messages or Next say; nothing is left running then
 */
export async function serve(options: ServeOptions, stand: Stand = {}): Promise<{ address: string; close(): Promise<void> }> {
  const log = stand.logger ?? pino({ level: options.logLevel ?? 'info', base: null });
  const lastResort = await lastResortPages(options.dir);
  let phase: Phase = 'starting';
  let migrations: 'ok' | 'pending' = 'ok';
  let closing: Promise<void> | undefined;
  let closeNext = async () => {};
  const open = new Set<ServerResponse>();

  const outer = createServer(limits, (request, response) => {
    const begun = performance.now();
    const sentBefore = request.socket.bytesWritten;
    const visit = { request, response, address: readAddress(request.url ?? '', request.headers['accept-language']) };
    response.shouldKeepAlive &&= phase !== 'draining';
    open.add(response);
    response.on('close', () => {
      open.delete(response);
      if (phase === 'draining') setImmediate(() => outer.closeIdleConnections());
      log.info({
        method: request.method,
        path: visit.address.path.replace(/^(\/partner|\/admin\/preview\/link)\/.*/, '$1/…'), // the rest is a key
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
        bytes: request.socket.bytesWritten - sentBefore,
        complete: response.writableFinished,
      });
    });
    setCommonHeaders(response, options);
    answer(visit).catch((error: unknown) => {
      log.error({ err: error }, 'no answer');
      response.destroy();
    });
  });
  outer.maxConnections = maxConnections;
  outer.timeout = motionlessMs;
  outer.listen(options.port, options.host);
  await once(outer, 'listening');

  // What is rendered ahead when we take Next down breaks off; a visitor's own answer is waited for, and its failure said elsewhere.
  const onError = (error: unknown) => void (phase === 'draining' || log.error({ err: error }, 'Next failed'));
  const version = stand.publicVersion ?? followPublicVersion(options.databaseUrl, log, () => void house.cache.renew());
  const clock = () => now().epochMilliseconds;
  const settings = { bytes: options.pageCacheBytes, version, clock, onError, ...stand.cache };
  const cache = pageCache({ ...settings, render: (address) => render(house, address) });
  const { publicUrl, trustProxy = false } = options;
  const migrationsPending = together(options.migrationsPending); // it opens a connection
  const house: House = { next: null, cache, version, publicUrl, trustProxy, lastResort, log };

  async function answer(visit: Visit): Promise<void> {
    const { path, kind, movedTo } = visit.address;
    if (path === '/api/health') return answerHealth(visit);
    if (options.dev) return answerInDevelopment(house, visit);
    if (movedTo) return redirect(visit, 308, movedTo);
    if (kind === 'room') return answerRoom(house, visit);
    if (kind === 'api') return answerInterface(house, visit);
    return kind === 'file' ? answerFile(house, visit) : answerPage(house, visit);
  }

  async function answerHealth({ response }: Visit) {
    const trusted = version.trusted();
    const soon = <T>(asked: Promise<T>) => Promise.race([asked, sleep(1000, null, { ref: false })]);
    const answering = (await soon(version.newest())) !== null;
    const pending = answering ? await soon(migrationsPending().catch(() => null)) : null;
    if (pending !== null) migrations = pending ? 'pending' : 'ok';
    const database = answering ? 'ok' : 'away';
    const said = healthResponse({
      status: healthStatus(phase, { database, migrations }),
      database,
      cache: { ...cache.stats(), publicVersion: version.currentVersion(), trusted },
      version: options.version,
      migrations,
    });
    response.writeHead(said.status, Object.fromEntries(said.headers)).end(await said.text());
  }

  /** Accepts nobody new, lets running answers finish (10 s at most), and takes down what `serve` has put up. */
  async function drain() {
    phase = 'draining';
    cache.close();
    for (const response of open) response.shouldKeepAlive = false; // says `Connection: close`, so that nobody asks again here
    const patience = new AbortController();
    const closed = new Promise((resolve) => outer.close(resolve));
    await Promise.race([closed, sleep(stand.drainMs ?? (options.dev ? 0 : 10_000), undefined, { signal: patience.signal })]);
    patience.abort();
    outer.closeAllConnections();
    await Promise.all([house.next?.close(), closeNext(), version.close()]);
  }
  const close = () => (closing ??= drain());

  async function startNext(): Promise<Handler> {
    Object.assign(process.env, { WEGWEISER_BUILD: options.distDir, NODE_ENV: options.dev ? 'development' : 'production' });
    const { default: next } = await import('next');
    const app = next({ dir: options.dir, dev: options.dev, httpServer: options.dev ? outer : undefined });
    closeNext = () => app.close();
    await app.prepare();
    return app.getRequestHandler();
  }

  try {
    house.next = await startPrivateServer(await (stand.handler ?? startNext()), {
      silenceMs: stand.silenceMs ?? (options.dev ? 120_000 : 15_000),
      onError,
    });
  } catch (error) {
    await close();
    throw error;
  }
  phase = 'serving';
  if (!options.dev && !stand.handler) void firstPages(cache).then((addresses) => cache.renew(addresses), onError);
  const { address, family, port } = outer.address() as AddressInfo;
  return { address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, close };
}
