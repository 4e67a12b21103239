import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, mayBeAsked } from './public-address.ts';

/**
 * What a link turned out to be. `alive`: it answers. `moved`: it answers elsewhere, for good. `gone`: its server says there is
 * nothing (404, 410). `silent`: nobody answered in time, or with a failure of the server: says little after one night. `refused`:
 * the house does not ask there.
 */
export type LinkState = 'alive' | 'moved' | 'gone' | 'silent' | 'refused';
export type LinkAnswer = { state: LinkState; status: number | null; leadsTo: string | null };

type Way = {
  /** Which addresses may be asked; tests open their own door. */
  allowed?: (address: string) => boolean;
  lookup?: LookupFunction;
  /** Milliseconds for each of the requests. */
  patience?: number;
};

const mostRedirects = 5;
const head = {
  'user-agent': 'Wegweiser link check (one request per night)',
  accept: 'text/html,application/pdf;q=0.9,*/*;q=0.5',
  'accept-language': 'de',
};

/** Looks a host up and refuses those that are not public, at the moment of the connection: a name cannot change its mind in between. */
const publicLookup: LookupFunction = (host, options, done) =>
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const found = addresses.filter(({ address }) => isPublicAddress(address));
    const first = found[0];
    if (!first || found.length < addresses.length)
      return done(Object.assign(new Error('not public'), { code: 'EREFUSED' }), '', 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });

/**
 * Asks an address once, politely: only the head (the whole, broken off, where a server knows no HEAD), at most five redirects.
 * Never throws: what cannot be asked is `refused`, what does not answer `silent`.
 */
export async function checkLink(address: string, way: Way = {}): Promise<LinkAnswer> {
  const { allowed = mayBeAsked } = way;
  let [at, forGood] = [address, true];
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!allowed(at)) return { state: 'refused', status: null, leadsTo: at === address ? null : at };
    let answer = await ask('HEAD', at, way);
    if (typeof answer === 'object' && answer && [403, 405, 501].includes(answer.status)) answer = await ask('GET', at, way);
    if (answer === 'refused') return { state: 'refused', status: null, leadsTo: null };
    if (!answer) return { state: 'silent', status: null, leadsTo: null };
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location && URL.canParse(location, at)) {
      forGood &&= status === 301 || status === 308;
      at = new URL(location, at).href;
      continue;
    }
    const state =
      status === 404 || status === 410
        ? 'gone'
        : status >= 500 || status === 429
          ? 'silent'
          : hop > 0 && forGood
            ? 'moved'
            : 'alive';
    return { state, status, leadsTo: hop > 0 ? at : null };
  }
  return { state: 'silent', status: null, leadsTo: null };
}

type Answer = { status: number; location: string | undefined };

function ask(
  method: string,
  address: string,
  { lookup = publicLookup, patience = 10_000 }: Way,
): Promise<Answer | 'refused' | null> {
  const { promise, resolve: settle } = Promise.withResolvers<Answer | 'refused' | null>();
  const request = address.startsWith('https:') ? askHttps : askHttp;
  const question = request(address, { method, headers: head, lookup, agent: false, signal: AbortSignal.timeout(patience) });
  question.on('response', (response: IncomingMessage) => {
    settle({ status: response.statusCode ?? 0, location: response.headers.location });
    response.destroy();
  });
  question.on('error', (error: NodeJS.ErrnoException) => settle(error.code === 'EREFUSED' ? 'refused' : null));
  question.end();
  return promise;
}
