import type { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';
import { languageOf, type Locale } from '#lib/i18n/locales.ts';
import type { Unsaid } from '#lib/i18n/typed-messages.ts';
import { minutesOf } from './minutes.ts';
import { minutesPerDay } from './opening-days.ts';
import type { OpeningStatus } from './opening-status.ts';

/** A message of the namespace `Opening`: `t(...said(words))`. */
type Words<Key extends string> = Unsaid<'Opening', Key>;

/** `…Always`: without an end in sight. */
type Lasting = 'open' | 'appointment' | 'arrangement';
type Missing = 'noHours' | 'noStructuredHours' | 'phoneOnly' | 'notValid' | 'holidayUnknown';

export type OpeningWords = Words<Lasting | `${Lasting}Always` | 'closed' | 'closedOpenEnd' | Missing> & {
  /** The public holiday behind it, as a sentence of its own. Why an exception holds stands in the office's block `reason.id`. */
  note: Words<'holiday'> | null;
};

/**
 * The words for a status, as message key and arguments. `now`: the moment the status was asked for.
 * Days are told as people do: today, tomorrow, a weekday within six days, else the date.
 */
export function openingWords(status: OpeningStatus, now: Temporal.ZonedDateTime, locale: Locale): OpeningWords {
  const { state, reason } = status;
  const note: OpeningWords['note'] = 'name' in reason ? { key: 'holiday', args: { name: reason.name } } : null;
  if (state === 'open' || state === 'appointment') return { ...lasting(state, status, now, locale), note };
  switch (reason.kind) {
    case 'byArrangement':
      return { ...lasting('arrangement', status, now, locale), note };
    case 'rule':
    case 'exception':
    case 'holiday':
      return { ...closed(status, now, locale), note };
    default:
      return { key: reason.kind, args: {}, note };
  }
}

function lasting(
  key: Lasting,
  { until }: OpeningStatus,
  now: Temporal.ZonedDateTime,
  locale: Locale,
): Words<Lasting | `${Lasting}Always`> {
  if (!until) return { key: `${key}Always`, args: {} };
  const end = lastMoment(until);
  const day = isSoonAfter(until, now) ? { day: 'same', date: '' } : dayArgs(end, now, locale);
  return { key, args: { ...day, until: endOfSpan(until, locale) } };
}

function closed(
  { next, closedAllDay }: OpeningStatus,
  now: Temporal.ZonedDateTime,
  locale: Locale,
): Words<'closed' | 'closedOpenEnd'> {
  const how = closedAllDay ? 'today' : 'now';
  if (!next) return { key: 'closedOpenEnd', args: { how } };
  const to = next.until && isSoonAfter(next.until, next.at) ? endOfSpan(next.until, locale) : 'none';
  const from = timeOfDay(next.at.hour * 60 + next.at.minute, locale);
  return { key: 'closed', args: { how, ...dayArgs(next.at, now, locale), from, to, access: next.access } };
}

/** An hour alone says enough about an end on the same day or within the next twelve hours. */
const isSoonAfter = (end: Temporal.ZonedDateTime, start: Temporal.ZonedDateTime) =>
  sameDay(lastMoment(end), start) || end.epochMilliseconds - start.epochMilliseconds <= 12 * 3_600_000;

const sameDay = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) =>
  inCity(one).toPlainDate().equals(inCity(other).toPlainDate());

const inCity = (time: Temporal.ZonedDateTime) => time.withTimeZone(cityZone);

/** What ends at midnight belongs to the day before: 24 o'clock. */
const lastMoment = (end: Temporal.ZonedDateTime) => end.subtract({ milliseconds: 1 });

const endOfSpan = (end: Temporal.ZonedDateTime, locale: Locale) => timeOfDay(end.hour * 60 + end.minute || minutesPerDay, locale);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `date` is only said where `day` is `date`; it carries the year when that is more than half a year away. */
function dayArgs(time: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime, locale: Locale) {
  const days = inCity(now).toPlainDate().until(inCity(time).toPlainDate()).days;
  const year = days > 180 ? ({ year: 'numeric' } as const) : {};
  const date = sayDate(inCity(time).toPlainDate(), locale, year);
  if (days > 6) return { day: 'date', date };
  return { day: (['today', 'tomorrow'] as const)[days] ?? weekdayName(time.dayOfWeek), date };
}

/** Argument `weekday` or `day` of the messages: 1 → `mon`. */
export const weekdayName = (weekday: number) => weekdays[weekday - 1] ?? 'mon';

/** `09:00`–`12:00` as `9–12 Uhr`, `9 am to 12 noon`, `من 9 إلى 12`; a whole day has words of its own. */
export function spanWords({ from, to }: { from: string; to: string }, locale: Locale): Words<'span' | 'wholeDay'> {
  const [start, end] = [minutesOf(from), minutesOf(to) || minutesPerDay];
  if (start === 0 && end === minutesPerDay) return { key: 'wholeDay', args: {} };
  return { key: 'span', args: { from: timeOfDay(start, locale), to: timeOfDay(end, locale) } };
}

/** Calendar days as a heading: one with its weekday, several as `24. Dezember bis 2. Januar`. */
export function daysWords(from: Temporal.PlainDate, to: Temporal.PlainDate, locale: Locale): Words<'oneDay' | 'severalDays'> {
  if (from.equals(to)) return { key: 'oneDay', args: { date: sayDate(from, locale, { weekday: 'long' }) } };
  return { key: 'severalDays', args: { from: sayDate(from, locale), to: sayDate(to, locale) } };
}

const sayDate = (date: Temporal.PlainDate, locale: Locale, more: Intl.DateTimeFormatOptions = {}) =>
  date.toLocaleString(languageOf(locale).intl, { day: 'numeric', month: 'long', ...more });

/** From when other weekly hours count. The date stands without its weekday, which Ukrainian would have to inflect. */
export const changeWords = (date: Temporal.PlainDate, locale: Locale): Words<'changesOn'> => ({
  key: 'changesOn',
  args: { date: sayDate(date, locale) },
});

/**
 * A time as people say it, without the word for o'clock, which the messages add; 1440 is midnight at the end of a day.
 * Full hours lose their zeros in German and Arabic (`9`, `8:30`); Ukrainian keeps them (`9:00`); English counts to twelve and names noon
 * and midnight, because `12 am` and `12 pm` are misread. Digits are Latin everywhere, as on the door.
 */
export function timeOfDay(minutes: number, locale: Locale): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const rest = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  switch (locale) {
    case 'de':
    case 'ar':
      return `${hour}${rest}`;
    case 'uk':
      return `${hour}${rest || ':00'}`;
    case 'en':
      if (minutes % minutesPerDay === 0) return 'midnight';
      return minutes === 720 ? '12 noon' : `${hour % 12 || 12}${rest} ${hour < 12 ? 'am' : 'pm'}`;
  }
}
