import { isLocale, languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';

/**
 * The names of an `Accept-Language` or `Accept-Encoding` header, in lower case, best first, without those refused by `q=0`
 * (RFC 9110, 12.4.2). Equal weights keep their order; what cannot be read counts as refused.
 */
export function accepted(header: string | null | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { name, weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ name, weight }) => name && weight > 0 && weight <= 1)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}

/**
 * The offered language a visitor reads best, from an `Accept-Language` header: the wish itself, else the same wish less precise
 * (`uk-UA` → `uk`; lookup of RFC 4647, 3.4). German when the header is absent or names nothing offered.
 */
export function preferredLocale(header: string | null | undefined): Locale {
  for (const wish of accepted(header)) {
    for (let tag = wish; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      if (isLocale(tag) && languageOf(tag).status !== 'withdrawn') return tag;
    }
  }
  return sourceLocale;
}
