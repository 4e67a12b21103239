import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** What every answer says, whoever made it. A demo must never be taken for the city's own site: search engines leave it out. */
export function setCommonHeaders(response: ServerResponse, { publicUrl, demo }: { publicUrl: string; demo?: boolean }) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Not `no-referrer`: browsers would send our own forms with `Origin: null`, which Next refuses. Other sites learn nothing either way.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  if (demo) response.setHeader('X-Robots-Tag', 'noindex');
}

/** Public pages: own styles by their hash, own pictures, forms to this site. No script. */
export const publicPolicy = (styles: string[]) =>
  `default-src 'none'; style-src ${styles.join(' ') || "'none'"}; img-src 'self' data:; manifest-src 'self'; ` +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Working rooms: only scripts that Next marks with this answer's nonce (it reads the nonce from the same header of the question), and
 * what they load. Styles may stand anywhere, because the editor writes them into elements, and no nonce covers those.
 */
export const roomPolicy = (nonce: string) =>
  `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; ` +
  "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** In development Next evaluates scripts. */
export const developmentPolicy = "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const only = (headers: IncomingHttpHeaders, ...names: string[]): IncomingHttpHeaders =>
  Object.fromEntries(names.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]));

export const without = (headers: IncomingHttpHeaders, ...names: string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
