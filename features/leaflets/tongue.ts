import { isLocale, languageOf, type Locale } from '#lib/i18n/locales.ts';

/** German in short sentences. No language of its own, so no software has a name for it. */
export const simpleGerman = 'de-simple';

/** A language's name as its readers write it: `uk` → Українська. Leaflets come in more languages than these pages. */
export function ownName(tag: string): string {
  if (tag === simpleGerman) return 'Einfache Sprache';
  if (isLocale(tag)) return languageOf(tag).name;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A language's name in the reader's language; null where software has none and a message must say it. */
export const nameIn = (tag: string, locale: Locale): string | null =>
  tag === simpleGerman ? null : (new Intl.DisplayNames(languageOf(locale).intl, { type: 'language' }).of(tag) ?? tag);
