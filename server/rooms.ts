import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { accepted } from '#lib/http/accept.ts';
import { isFromElsewhere } from '#lib/http/from-elsewhere.ts';
import { clientAddress, clientHeader } from '#lib/http/client-address.ts';
import { upTo } from '#lib/http/up-to.ts';
import { isStaffLocale } from '#lib/i18n/staff-locale.ts';
import { developmentPolicy, only, publicPolicy, roomPolicy, without } from '#lib/http/headers.ts';
import { AwayError, FailedError } from '#lib/http/page-cache.ts';
import { always, answerProblem, type House, orProblem, type Visit } from './pages.ts';

const hopByHop = ['connection', 'keep-alive', 'te', 'trailer', 'upgrade']; // RFC 9110, 7.6.1
const aboutCopies = ['if-modified-since', 'if-none-match', 'if-range', 'range'];
const longestUpload = 17 * 1024 * 1024; // a leaflet of 16 MB and the form around it

/** A working room: passed to Next and back, cookies and scripts included, and kept by nobody. Without the database it is closed. */
export async function answerRoom(house: House, visit: Visit): Promise<void> {
  const { request, response } = visit;
  const language = accepted(request.headers['accept-language']).map((tag) => tag.slice(0, 2));
  visit.address.locale = language.find(isStaffLocale) ?? 'de';
  response.setHeaders(new Headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }));
  await orProblem(house, visit, async () => {
    if ((await house.version.newest()) === null) throw new AwayError('No room without the database.');
    if (!house.next) return answerProblem(house, visit, 503);
    const policy = roomPolicy(randomBytes(16).toString('base64'));
    const said = isFromElsewhere(request) ? null : await ask(house, visit, policy);
    const no = said ? refusedWith(said) : 400;
    const words = no && (await inWords(house, visit, policy, no));
    if (words) said?.resume();
    const answer = words || said;
    await (answer ? pass(house, visit, answer, policy, 'cache-control') : answerProblem(house, visit, 400));
  });
}

/** Next says no with an empty page that only scripts fill: the same no has to come as an ordinary page, in the frame of the rooms. */
const refusedWith = ({ statusCode = 0, headers }: IncomingMessage): number | null =>
  [403, 404, 500].includes(statusCode) && headers['content-type']?.startsWith('text/html') === true ? statusCode : null;

/** The page of the rooms that explains a failure; null when it failed itself. */
async function inWords({ next }: House, visit: Visit, policy: string, status: number): Promise<IncomingMessage | null> {
  const headers = { ...only(visit.request.headers, 'cookie', 'accept-language'), ...always, 'content-security-policy': policy };
  const said = await next!.ask(`/admin/problem?status=${status}`, { method: 'GET', headers });
  if (said.statusCode === 200) return Object.assign(said, { statusCode: status });
  said.resume();
  return null;
}

/** An interface, which says itself who may keep what. */
export const answerInterface = (house: House, visit: Visit) =>
  orProblem(house, visit, () => passOn(house, visit, publicPolicy([])));

/** In development Next answers everything by itself. */
export const answerInDevelopment = (house: House, visit: Visit) =>
  orProblem(house, visit, () => passOn(house, visit, developmentPolicy));

/** A leaflet: too large for the page cache, and kept by browsers for ever. Nothing of the visitor reaches Next, as with a page. */
export async function answerFile(house: House, visit: Visit): Promise<void> {
  const { request, address } = visit;
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerProblem(house, visit, 405, { allow: 'GET, HEAD' });
  if (!house.next) return answerProblem(house, visit, 503);
  await orProblem(house, visit, async () => {
    const headers = { ...always, host: new URL(house.publicUrl).host, ...only(request.headers, ...aboutCopies) };
    const said = await house.cache.inTurn(() => house.next!.ask(address.path, { method: 'GET', headers }));
    if ((said.statusCode ?? 500) < 400) return pass(house, visit, said, publicPolicy([]), 'set-cookie');
    said.resume();
    if (said.statusCode === 404) return answerProblem(house, visit, 404);
    throw new FailedError(`Next answered ${said.statusCode}.`);
  });
}

async function passOn(house: House, visit: Visit, policy: string): Promise<void> {
  if (!house.next) return answerProblem(house, visit, 503);
  await pass(house, visit, await ask(house, visit, policy), policy);
}

/** Asks Next what the visitor asked, in the visitor's words. */
function ask(house: House, { request }: Visit, policy: string): Promise<IncomingMessage> {
  // Transfer-Encoding stays: without it, the body of a GET would be read as the next request of somebody else.
  const headers = {
    ...without(request.headers, 'expect', ...hopByHop),
    'content-security-policy': policy,
    [clientHeader]: clientAddress(request, house.trustProxy), // throttles count by it
  };
  const hasBody = 'transfer-encoding' in headers || 'content-length' in headers;
  const body = hasBody ? Readable.from(upTo(longestUpload, request)) : undefined;
  return house.next!.ask(request.url ?? '', { method: request.method ?? '', headers, body });
}

async function pass(house: House, visit: Visit, said: IncomingMessage, policy: string, ...dropped: string[]): Promise<void> {
  const { request, response } = visit;
  const { statusCode: status = 502 } = said;
  if (status >= 500 && (await house.version.ask()) === null) {
    said.resume();
    throw new AwayError('Next failed without the database.');
  }
  response.setHeader('Content-Security-Policy', policy);
  response.writeHead(status, without(said.headers, 'transfer-encoding', 'x-powered-by', ...hopByHop, ...dropped));
  if (request.method !== 'HEAD') return pipeline(said, response);
  said.destroy();
  response.end();
}
