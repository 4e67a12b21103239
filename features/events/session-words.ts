import { Temporal } from 'temporal-polyfill';
import { minutesOf } from '#features/offices/minutes.ts';
import { timeOfDay } from '#features/offices/opening-words.ts';
import { languageOf, type Locale } from '#lib/i18n/locales.ts';
import type { Session } from './schema.ts';

/** A message of the namespace `Events`: `t.rich(key, { day, ...args })`, where the tag `day` holds the day and what parts it from the hours. */
export type SessionWords =
  | { key: 'when.span'; args: { date: string; from: string; to: string } }
  | { key: 'when.from'; args: { date: string; from: string } }
  | { key: 'when.day'; args: { date: string } };

/** When a session is, with its weekday: `Montag, 7. Dezember` … `14 bis 16 Uhr`. The year is said unless it is `thisYear`. */
export function sessionWords({ day, from, to }: Session, locale: Locale, thisYear: number | null): SessionWords {
  const date = dateWords(day, locale, thisYear);
  if (from === null) return { key: 'when.day', args: { date } };
  const start = timeOfDay(minutesOf(from), locale);
  if (to === null) return { key: 'when.from', args: { date, from: start } };
  return { key: 'when.span', args: { date, from: start, to: timeOfDay(minutesOf(to), locale) } };
}

function dateWords(day: string, locale: Locale, thisYear: number | null): string {
  const date = Temporal.PlainDate.from(day);
  const year = date.year === thisYear ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleString(languageOf(locale).intl, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** The three lines of a calendar leaf: `Mo`, `7`, `Dez`. */
export function leafWords(day: string, locale: Locale): { weekday: string; day: string; month: string } {
  const date = Temporal.PlainDate.from(day);
  const say = (parts: Intl.DateTimeFormatOptions) => date.toLocaleString(languageOf(locale).intl, parts);
  return { weekday: say({ weekday: 'short' }), day: say({ day: 'numeric' }), month: say({ month: 'short' }) };
}
