import { isLocale, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { isOffered } from '#lib/i18n/offered.ts';

type Wish = { name: string; weight: number };

/** Weights from 0 to 1; what cannot be read counts as refused (RFC 9110, 12.4.2). */
function wishes(header: string | null | undefined): Wish[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const written = parameters.find((parameter) => parameter.startsWith('q='));
      const weight = written ? Number(written.slice(2)) : 1;
      return { name, weight: weight >= 0 && weight <= 1 ? weight : 0 };
    })
    .filter(({ name }) => name);
}

/** The names of an `Accept-…` header, in lower case, best first, without those refused by `q=0`. Equal weights keep their order. */
export const accepted = (header: string | null | undefined): string[] =>
  wishes(header)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name);

/**
 * The offered language a visitor reads best, from an `Accept-Language` header: the wish itself, else the same wish less precise
 * (`uk-UA` → `uk`; lookup of RFC 4647, 3.4). German when the header is absent or names nothing offered.
 */
export function preferredLocale(header: string | null | undefined): Locale {
  for (const wish of accepted(header)) {
    for (let tag = wish; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      if (isLocale(tag) && isOffered(tag)) return tag;
    }
  }
  return sourceLocale;
}

export type Coding = 'br' | 'gzip' | 'identity';

/**
 * How to send bytes to whoever wrote this `Accept-Encoding` header: what they weigh most, of equals the smallest. Whoever accepts
 * nothing of ours gets the bytes as they are, which every client can read (RFC 9110, 12.5.3 allows it).
 */
export function preferredCoding(header: string | null | undefined): Coding {
  if (!header) return 'identity';
  const weights = new Map(wishes(header).map(({ name, weight }) => [name.replace(/^x-gzip$/, 'gzip'), weight]));
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = weightOf('gzip') > weightOf('br') ? 'gzip' : 'br';
  return weightOf(best) > 0 && weightOf(best) >= (weights.get('identity') ?? 0) ? best : 'identity';
}
