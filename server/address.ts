import { preferredLocale } from '#lib/http/accept.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { readQuestions } from './questions.ts';

export type Address = {
  /** In its one spelling, without the query. */
  path: string;
  /** Of a page only what it knows (`questions.ts`), otherwise as it came; with its question mark, empty when there is none. */
  query: string;
  /** The language of the page, or the one in which to say that there is none. */
  locale: Locale;
  /** `bad`: no address of ours looks like this. `problem`: the page that explains failures, which nobody visits by itself. */
  kind: 'public' | 'file' | 'room' | 'api' | 'problem' | 'bad';
  /** Where this really is: somebody wrote it in another spelling or order. */
  movedTo?: string;
  /** Asks something in the visitor's own words. */
  isWritten: boolean;
};

const kinds: Record<string, Address['kind']> = {
  admin: 'room',
  desk: 'room',
  network: 'room',
  partner: 'room',
  api: 'api',
  files: 'file',
};
const longest = 4096;

/** Reads the target of a request. Only a `room` is ever shown the visitor's cookies, so an address in disguise gains nothing. */
export function readAddress(target: string, acceptLanguage: string | undefined): Address {
  const end = target.indexOf('?') < 0 ? target.length : target.indexOf('?');
  const written = target.slice(0, end);
  const [first = '', ...rest] = namesIn(written) ?? [];
  const lower = first.toLowerCase();
  const locale = isLocale(lower) ? lower : preferredLocale(acceptLanguage);
  // PostgreSQL keeps no NUL, and rooms are passed on as they were asked.
  if ((!first && written !== '/') || target.length > longest || (kinds[first] === 'room' && target.includes('%00')))
    return { path: '/…', query: '', locale, kind: 'bad', isWritten: false };

  const path = isLocale(lower) ? `/${lower}${normal(written).slice(1 + lower.length)}` : normal(written);
  const kind = isLocale(lower) && rest[0] === 'problem' ? 'problem' : Object.hasOwn(kinds, first) ? kinds[first]! : 'public';
  const asked = kind === 'public' ? readQuestions(isLocale(lower) ? rest : [], target.slice(end)) : null;
  const query = asked ? asked.query : target.slice(end);
  const address = { path, query, locale, kind, isWritten: asked?.isWritten ?? false };
  return path !== written || asked?.isUnordered ? { ...address, movedTo: path + query } : address;
}

/** The decoded names between the slashes; null when the path is malformed or holds what none of ours holds. */
function namesIn(path: string): string[] | null {
  try {
    const decoded = decodeURIComponent(path);
    const isOurs = /^\/[!"$-~]*$/.test(path) && !/\p{Cc}|\\|\/\/|[/.]\.;?(\/|$)/u.test(decoded); // Next would drop `#…` and `/.`
    return isOurs ? path.slice(1).split('/').map(decodeURIComponent) : null;
  } catch {
    return null;
  }
}

/** One spelling of each path: only what must be encoded is, in capitals (RFC 3986, 6.2.2). */
const normal = (path: string) =>
  path.replace(/%[\da-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(sign) ? sign : code.toUpperCase();
  });
