import { languageOf, type Locale } from '#lib/i18n/locales.ts';

/** How much of a prepaid plan a file costs, in words: `41 kB`, `1,5 MB`. */
export function sizeInWords(bytes: number, locale: Locale): string {
  const isSmall = bytes < 1_000_000;
  return new Intl.NumberFormat(languageOf(locale).intl, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(bytes / (isSmall ? 1_000 : 1_000_000));
}
