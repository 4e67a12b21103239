import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import type { Logger } from 'pino';
import type { PublicVersion } from '#lib/db/public-version.ts';
import { type Answer, answerOf, sendAnswer } from '#lib/http/answer.ts';
import { type PrivateServer, SilenceError } from '#lib/http/private-socket.ts';
import { problemKind, problemKinds } from '#lib/http/problem-kind.ts';
import { stripRuntime } from '#lib/http/strip-runtime.ts';
import { TooLargeError, upTo } from '#lib/http/up-to.ts';
import { BusyError } from '#lib/turns.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Address } from './address.ts';
import { only, publicPolicy } from '#lib/http/headers.ts';
import { AwayError, FailedError, type PageCache, type Rendered } from '#lib/http/page-cache.ts';

export type House = {
  /** Null while Next is getting ready. */
  next: PrivateServer | null;
  cache: PageCache;
  version: PublicVersion;
  publicUrl: string;
  trustProxy: boolean;
  lastResort: (locale: Locale, status: number) => Answer;
  log: Logger;
};

export type Visit = { request: IncomingMessage; response: ServerResponse; address: Address };

export const always = { 'user-agent': 'Wegweiser', 'accept-encoding': 'identity' }; // without a user agent Next streams metadata into the body
const checkEachTime = 'public, max-age=0, must-revalidate';
const longestForm = 64 * 1024;
/** What browsers send forms as; Next breaks down at parts without a boundary. */
const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=.)/i;

/** Answers a public address: pages without the client runtime, from the cache where they are, failures in words. */
export async function answerPage(house: House, visit: Visit): Promise<void> {
  const { request, address } = visit;
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  if (address.kind !== 'public') return answerProblem(house, visit, address.kind === 'bad' ? 400 : 404);
  if (method !== 'GET' && method !== 'POST') return answerProblem(house, visit, 405, { allow: 'GET, HEAD, POST' });
  if (address.path === '/') return redirect(visit, 307, `/${address.locale}`, { vary: 'Accept-Language' });
  if (!house.next) return answerProblem(house, visit, 503);
  await orProblem(house, visit, async () => {
    if (method === 'POST') return answerForm(house, visit);
    const { answer, how, age } = await house.cache.find(address.path + address.query, !address.isWritten);
    if (answer.status >= 400) return answerProblem(house, visit, answer.status);
    await sendAnswer(visit, answer, how === 'stale' ? staleness(age ?? 0) : { 'cache-status': cacheStatus[how] });
  });
}

/** RFC 9211 and RFC 9111, 5.1. A page in store counts as fresh while its version is known to be the newest. */
const cacheStatus = { hit: 'Wegweiser; hit', miss: 'Wegweiser; fwd=miss' };
const staleness = (age: number) => ({
  'cache-status': `Wegweiser; hit; ttl=-${age}; detail=database-away`,
  age: String(age),
});

export const redirect = (visit: Visit, status: number, location: string, headers = {}) =>
  sendAnswer(visit, answerOf(status, { location, 'cache-control': checkEachTime, ...headers }, Buffer.alloc(0), false));

/** A form sent without scripts. Next learns what it needs to read it, and to see that it comes from a page of ours. */
async function answerForm(house: House, visit: Visit): Promise<void> {
  const { request, address } = visit;
  if (!isForm.test(request.headers['content-type'] ?? '')) return answerProblem(house, visit, 400);
  const body = await buffer(upTo(longestForm, request));
  const headers = {
    ...always,
    ...only(request.headers, 'host', 'x-forwarded-host', 'origin', 'content-type'),
    'content-length': String(body.length),
  };
  const ask = () => house.next!.ask(address.path + address.query, { method: 'POST', headers, body: Readable.from([body]) });
  const { answer } = await house.cache.inTurn(async () => rendered(house, address.path, await ask()));
  if (answer.status >= 400) return answerProblem(house, visit, answer.status);
  await sendAnswer(visit, { ...answer, etag: null }, { 'cache-control': 'no-store' });
}

/** What Next makes of an address. All it learns is the address: every reader gets the same bytes. */
export async function render(house: House, address: string): Promise<Rendered> {
  const headers = { ...always, host: new URL(house.publicUrl).host };
  return rendered(house, address.split('?')[0]!, await house.next!.ask(address, { method: 'GET', headers }));
}

async function rendered({ log }: House, path: string, said: IncomingMessage): Promise<Rendered> {
  const { statusCode: status = 500, headers } = said;
  if (status >= 300) {
    said.resume();
    if (status >= 500) throw new FailedError(`Next answered ${status}.`);
    const where: Record<string, string> = headers.location ? { location: headers.location, 'cache-control': checkEachTime } : {};
    return { answer: answerOf(status, where, Buffer.alloc(0), false), isKeepable: false, validUntil: null };
  }
  const page = headers['content-type']?.startsWith('text/html') ? await stripRuntime(await text(said)) : null;
  const own = headers['cache-control'];
  if (headers['set-cookie']) log.warn({ path }, 'cookie kept from a public page');
  const isKeepable = status === 200 && !headers['set-cookie'] && (page !== null || !/no-store|private/.test(own ?? ''));
  const mayTravel = isKeepable && !page?.sensitive; // we keep a sensitive page, which says nothing of its readers; nobody else may
  const until = page ? page.validUntil?.getTime() : Date.parse(String(headers['valid-until'] ?? ''));
  const answer = answerOf(
    page?.gone ? 410 : status,
    {
      ...(only(headers, 'content-type', 'content-disposition') as Record<string, string>),
      'content-security-policy': page
        ? publicPolicy(page.styles)
        : String(headers['content-security-policy'] ?? publicPolicy([])),
      'cache-control': mayTravel ? ((page ? null : own) ?? checkEachTime) : 'no-store',
    },
    page ? Buffer.from(page.html) : await buffer(said),
    mayTravel,
  );
  return { answer, isKeepable, validUntil: until || until === 0 ? until : null };
}

/** Says in the visitor's language what went wrong: on the page made for it, else on the page of last resort. */
export async function answerProblem(
  house: House,
  visit: Visit,
  status: number,
  headers: Record<string, string> = {},
): Promise<void> {
  const { locale, path } = visit.address;
  const kind = problemKind(status);
  const names = kind === 'missing' && path.startsWith(`/${locale}/`); // it may be there in another language
  const address = `/${locale}/problem?${new URLSearchParams({ status: String(problemKinds[kind]), ...(names && { path }) })}`;
  let answer = house.cache.peek(address);
  if (house.next && status < 503) {
    const found = await house.cache.find(address, !names).catch((error: unknown) => {
      if (!(error instanceof BusyError || error instanceof AwayError)) house.log.error({ err: error }, 'problem page failed');
      return null;
    });
    answer = found && [200, 410].includes(found.answer.status) ? found.answer : answer;
  }
  const more = { 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }), ...headers };
  const said = answer?.status === 410 ? 410 : status; // it was there once, and is withdrawn
  await sendAnswer(visit, { ...(answer ?? house.lastResort(locale, status)), status: said, etag: null }, more);
}

/** Runs what answers a visit; when it fails, the visitor is told so in words. */
export async function orProblem(house: House, visit: Visit, answering: () => Promise<void>): Promise<void> {
  try {
    await answering();
  } catch (error) {
    if (visit.response.destroyed) return;
    const status = await statusOf(error, house);
    if (status >= 500 && status !== 503) house.log.error({ err: error, path: visit.address.path }, 'page failed');
    if (visit.response.headersSent) visit.response.destroy();
    else await answerProblem(house, visit, status);
  }
}

async function statusOf(error: unknown, { version }: House): Promise<number> {
  if (error instanceof TooLargeError) return 413;
  if (error instanceof BusyError || error instanceof AwayError) return 503;
  if (error instanceof SilenceError) return 504;
  return error instanceof FailedError && (await version.ask()) === null ? 503 : 500;
}
