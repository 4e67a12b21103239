import { preferredLocale } from '#lib/http/accept.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';

export type Address = {
  /** As the visitor wrote it, without the query. */
  path: string;
  /** With its question mark; empty when there is none. */
  query: string;
  /** The language of the page, or the one in which to say that there is none. */
  locale: Locale;
  /** `bad`: no address of ours looks like this. `problem`: the page that explains failures, which nobody visits by itself. */
  kind: 'public' | 'room' | 'problem' | 'bad';
  /** Where the page really is: somebody wrote the language in capitals. */
  movedTo?: string;
};

const rooms = new Set(['admin', 'desk', 'network', 'partner', 'api', '_next']);
const longest = 4096;

/** Reads the target of a request. Only a `room` is ever shown the visitor's cookies, so an address in disguise gains nothing. */
export function readAddress(target: string, acceptLanguage: string | undefined): Address {
  const end = target.indexOf('?') < 0 ? target.length : target.indexOf('?');
  const [path, query] = [target.slice(0, end), target.slice(end)];
  const [first = '', second] = namesIn(path) ?? [];
  const lower = first.toLowerCase();
  const locale = isLocale(lower) ? lower : preferredLocale(acceptLanguage);
  if ((!first && path !== '/') || target.length > longest) return { path: '/…', query: '', locale, kind: 'bad' };
  if (isLocale(lower) && first !== lower) {
    return { path, query, locale, kind: 'public', movedTo: `/${lower}${path.slice(1 + lower.length)}${query}` };
  }
  const kind = rooms.has(first) ? 'room' : isLocale(first) && second === 'problem' ? 'problem' : 'public';
  return { path, query, locale, kind };
}

/** The decoded names between the slashes; null when the path is malformed or holds what none of ours holds. */
function namesIn(path: string): string[] | null {
  try {
    const decoded = decodeURIComponent(path);
    return /^\/[\x21-\x7e]*$/.test(path) && !/\p{Cc}|\\|\/\/|\.\.;?(\/|$)/u.test(decoded) ? decoded.slice(1).split('/') : null;
  } catch {
    return null;
  }
}
