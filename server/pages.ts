import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Logger } from 'pino';
import { accepted } from '#lib/http/accept.ts';
import { type PrivateServer, SilenceError } from '#lib/http/private-socket.ts';
import { type Page, stripRuntime } from '#lib/http/strip-runtime.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Address } from './address.ts';
import { only, publicPolicy, roomPolicy, without } from './headers.ts';

export type House = {
  /** Null while Next is getting ready. */
  next: PrivateServer | null;
  publicUrl: string;
  lastResort: (locale: Locale, status: number) => Page;
  log: Logger;
};

export type Visit = { request: IncomingMessage; response: ServerResponse; address: Address };

const hopByHop = ['connection', 'keep-alive', 'te', 'trailer', 'upgrade']; // RFC 9110, 7.6.1
const aboutCopies = ['if-modified-since', 'if-none-match', 'range'];
const always = { 'user-agent': 'Wegweiser', 'accept-encoding': 'identity' }; // without a user agent Next streams metadata into the body

/** Answers a public address: pages without the client runtime, files as they are, failures in words. */
export async function answerPage(house: House, visit: Visit): Promise<void> {
  const { request, response, address } = visit;
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  if (address.kind !== 'public') return answerProblem(house, visit, address.kind === 'bad' ? 400 : 404);
  if (address.movedTo) return send(visit, 308, null, { location: address.movedTo });
  if (method !== 'GET' && method !== 'POST') return answerProblem(house, visit, 405, { allow: 'GET, HEAD, POST' });
  if (!house.next) return answerProblem(house, visit, 503, { 'retry-after': '5' });
  try {
    const question =
      method === 'GET' ? { method, headers: byReader(house, visit) } : { method, headers: byForm(visit), body: request };
    const answer = await house.next.ask(address.path + address.query, question);
    const { statusCode: status = 500, headers } = answer;
    if (headers['set-cookie']) house.log.warn({ path: address.path }, 'cookie kept from a public page');
    if (status < 300 && headers['content-type']?.startsWith('text/html')) {
      return await send(visit, status, await stripRuntime(await text(answer)));
    }
    if (status < 300 || status === 304) return await pass(visit, answer, publicPolicy([]), 'set-cookie');
    answer.resume();
    if (status >= 400) return await answerProblem(house, visit, status);
    return await send(visit, status, null, { ...only(headers, 'location'), ...(isBare(address) && { vary: 'Accept-Language' }) });
  } catch (error) {
    if (response.destroyed) return;
    house.log.error({ err: error, path: address.path }, 'page failed');
    if (response.headersSent) response.destroy();
    else await answerProblem(house, visit, error instanceof SilenceError ? 504 : 500);
  }
}

/** Says in the visitor's language what went wrong: on the page made for it, else on the page of last resort. */
async function answerProblem(house: House, visit: Visit, status: number, headers = {}): Promise<void> {
  const { locale, path } = visit.address;
  let page = house.lastResort(locale, status);
  try {
    const address = `/${locale}/problem?${new URLSearchParams({ status: String(status), path })}`;
    const question = { method: 'GET', headers: { ...always, host: new URL(house.publicUrl).host } };
    const answer = status < 503 ? await house.next?.ask(address, question) : null;
    const said = answer && (await text(answer));
    if (said && answer.statusCode === 200) page = await stripRuntime(said);
  } catch (error) {
    house.log.error({ err: error }, 'problem page failed');
  }
  await send(visit, status, page, headers);
}

const isBare = ({ path }: Address) => path === '/';

/** All a page learns of its reader is the address, and the bare address the languages: every reader gets the same bytes. */
const byReader = ({ publicUrl }: House, { request, address }: Visit) => ({
  ...always,
  host: new URL(publicUrl).host,
  ...only(request.headers, ...aboutCopies, ...(isBare(address) ? ['accept-language'] : [])),
});

/** A form sent without scripts: what Next needs to read it, and to see that it comes from a page of ours. */
const byForm = ({ request }: Visit) => ({
  ...always,
  ...only(request.headers, 'host', 'x-forwarded-host', 'origin', 'content-type', 'content-length'),
});

/** Sends a page, or a redirect without one, under the policy its own styles need. */
async function send({ request, response }: Visit, status: number, page: Page | null, headers = {}): Promise<void> {
  const keepable = status < 400 && request.method !== 'POST' && !page?.sensitive;
  response.setHeader('Content-Security-Policy', publicPolicy(page?.styles ?? []));
  response.setHeader('Cache-Control', keepable ? 'public, max-age=0, must-revalidate' : 'no-store');
  if (!page) return void response.writeHead(status, { 'content-length': 0, ...headers }).end();
  const html = Buffer.from(page.html);
  response.setHeader('Vary', 'Accept-Encoding');
  if (keepable) {
    const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return void response.writeHead(304).end();
  }
  const body = await compressed(response, html, accepted(request.headers['accept-encoding']?.toString()));
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function compressed(response: ServerResponse, bytes: Buffer, encodings: string[]) {
  const encoding = encodings.includes('br') ? 'br' : encodings.includes('gzip') ? 'gzip' : null;
  if (!encoding) return bytes;
  response.setHeader('Content-Encoding', encoding);
  return encoding === 'gzip'
    ? promisify(gzip)(bytes)
    : promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/** Working rooms, interfaces, static files: passed to Next and back as they come, cookies and scripts included. */
export async function passOn(house: House, visit: Visit): Promise<void> {
  const { request, response, address } = visit;
  if (!house.next) return answerProblem(house, visit, 503, { 'retry-after': '5' });
  try {
    // Transfer-Encoding stays: without it, the body of a GET would be read as the next request of somebody else.
    const question = { method: request.method ?? '', headers: without(request.headers, 'expect', ...hopByHop), body: request };
    await pass(visit, await house.next.ask(address.path + address.query, question), roomPolicy);
  } catch (error) {
    if (response.destroyed) return;
    house.log.error({ err: error, path: address.path }, 'room failed');
    if (response.headersSent) response.destroy();
    else await send(visit, 502, house.lastResort(address.locale, 502));
  }
}

async function pass({ request, response }: Visit, answer: IncomingMessage, policy: string, ...dropped: string[]) {
  response.setHeader('Content-Security-Policy', policy);
  response.writeHead(
    answer.statusCode ?? 502,
    without(answer.headers, 'transfer-encoding', 'x-powered-by', ...hopByHop, ...dropped),
  );
  if (request.method !== 'HEAD') return pipeline(answer, response);
  answer.destroy();
  response.end();
}
