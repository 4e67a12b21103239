import { languageOf, type Locale } from './locales.ts';

/** A calendar day, `2026-08-19`, as people write it: 19. August 2026. Year (`2020`) and month (`2020-07`) stay as coarse as they are. */
export function dayInWords(day: string, locale: Locale): string {
  const [year = 1970, month, date] = day.split('-').map(Number);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month && { month: 'long' }), ...(date && { day: 'numeric' }) };
  // A calendar day has no zone: read and printed in UTC it stays the same day everywhere.
  const words = new Intl.DateTimeFormat(languageOf(locale).intl, { ...parts, timeZone: 'UTC' }).format(
    Date.UTC(year, (month ?? 1) - 1, date ?? 1),
  );
  return words.replace(/р\.$/, 'року'); // the Ukrainian short form would end a sentence with two full stops
}

/** From one calendar day to another: 1. Juli–30. September 2026. */
export const spanInWords = (from: string, to: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf(locale).intl, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );

/** Several things in one line: `Deutsch, Englisch`. */
export const listed = (words: readonly string[], locale: Locale) =>
  new Intl.ListFormat(languageOf(locale).intl, { type: 'unit', style: 'short' }).format(words);

/** What a language is called in another one: `('uk', 'de')` → Ukrainisch. A tag nobody has a name for stays as it is. */
export const languageName = (tag: string, locale: Locale) =>
  new Intl.DisplayNames(languageOf(locale).intl, { type: 'language' }).of(tag) ?? tag;
