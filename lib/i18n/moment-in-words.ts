import { cityZone } from '#lib/clock.ts';
import { type Locale, languageOf } from './locales.ts';

const inCity = { dateStyle: 'medium', timeZone: cityZone } as const;

/** An instant as a day and an hour in the city: 24.11.2026, 10:00. */
export const momentInWords = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf(locale).intl, { ...inCity, timeStyle: 'short' }).format(at);

/** The city's day of an instant: 24.11.2026. */
export const dayOfMoment = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf(locale).intl, inCity).format(at);
