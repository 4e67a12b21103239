import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that may change something was sent by a page of another house, or by no page. Every browser says in `Origin` whose page
 * sends a form (Fetch standard, 3.1); Next compares too, but lets pass who says nothing.
 * In: the request's method and headers. A proxy in front may name the house in `X-Forwarded-Host`; no page can make a browser send that.
 */
export function isFromElsewhere({ method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const from = URL.parse(headers.origin ?? '')?.host;
  const [forwarded] = String(headers['x-forwarded-host'] ?? '').split(',');
  return !from || (from !== headers.host && from !== forwarded?.trim());
}
