import { Temporal } from 'temporal-polyfill';
import { holidayOn, type HolidayName } from '#lib/holidays.ts';
import { minutesOf } from './minutes.ts';
import type { Access, Hours, HoursException, HoursRule } from './schema.ts';

/** `door`: when one can come in. `phone`: when somebody answers; that opens no door. */
export type Line = 'door' | 'phone';

export const rulesFor = (hours: Hours, line: Line) =>
  hours.rules?.filter((rule) => (rule.kind === 'phone') === (line === 'phone')) ?? null;

/** Minutes since the midnight a span's day begins with; `to` passes 1440 where the span runs into the next day. */
export type DaySpan = { from: number; to: number; access: Access };

export const minutesPerDay = 1440;

/** Where spans overlap, the easiest way in counts. */
export const easiestFirst: readonly Access[] = ['walkIn', 'both', 'appointment', 'byArrangement'];

/** What decides a calendar day, strongest first. */
export type Governor =
  | { by: 'exception'; exception: HoursException }
  /** No structured hours are known for the day. */
  | { by: 'nothing'; missing: 'hours' | 'structure' | 'door' | 'validity' }
  | { by: 'holiday'; name: HolidayName; open: 'closed' | 'unknown' }
  | { by: 'week' };

/** A calendar day of an office: what decides it and the spans that begin on it. */
export type OpeningDay = { date: Temporal.PlainDate; governor: Governor; spans: DaySpan[] };

/**
 * Reads one calendar day (city time) out of an office's hours.
 * The last exception that covers the day wins, then Saxony's public holidays, then the week. Holidays mean nothing where the week
 * itself is not known: the answer would be a guess. Under `publicHolidays: unknown` the ordinary spans are still listed.
 */
export function openingDay(hours: Hours | null, date: Temporal.PlainDate, line: Line = 'door'): OpeningDay {
  const governor = governorOn(hours, date, line);
  return { date, governor, spans: hours ? spansOf(governor, hours, date, line) : [] };
}

function governorOn(hours: Hours | null, date: Temporal.PlainDate, line: Line): Governor {
  const day = date.toString();
  const exception = hours?.exceptions.findLast((each) => each.from <= day && day <= each.to);
  if (exception) return { by: 'exception', exception };
  const rules = hours && rulesFor(hours, line);
  if (!rules) return { by: 'nothing', missing: hours?.sourceText ? 'structure' : 'hours' };
  if (rules.length === 0) return { by: 'nothing', missing: 'door' };
  if (!rules.some((rule) => isValidOn(rule, day))) return { by: 'nothing', missing: 'validity' };
  const name = hours.publicHolidays === 'asUsual' ? null : holidayOn(date);
  return name ? { by: 'holiday', name, open: hours.publicHolidays === 'unknown' ? 'unknown' : 'closed' } : { by: 'week' };
}

function spansOf(governor: Governor, hours: Hours, date: Temporal.PlainDate, line: Line): DaySpan[] {
  // Exceptions say when the door is open; what the telephone does on such a day nobody wrote down.
  if (governor.by === 'exception') return line === 'door' ? governor.exception.spans.map(inMinutes) : [];
  if (governor.by === 'nothing' || (governor.by === 'holiday' && governor.open === 'closed')) return [];
  return (rulesFor(hours, line) ?? []).filter((rule) => appliesOn(rule, date)).map(inMinutes);
}

export const isValidOn = (rule: Pick<HoursRule, 'validFrom' | 'validTo'>, day: string) =>
  (rule.validFrom === null || rule.validFrom <= day) && (rule.validTo === null || day <= rule.validTo);

export function appliesOn(rule: HoursRule, date: Temporal.PlainDate): boolean {
  return date.dayOfWeek === rule.weekday && isValidOn(rule, date.toString()) && fallsIn[rule.weeks](date);
}

const nth = (date: Temporal.PlainDate) => Math.ceil(date.day / 7);
const isoWeek = (date: Temporal.PlainDate) => date.weekOfYear ?? 0;

/** Odd and even count ISO weeks as calendars print them: after a week 53 two odd weeks follow each other. */
const fallsIn: Record<HoursRule['weeks'], (date: Temporal.PlainDate) => boolean> = {
  every: () => true,
  odd: (date) => isoWeek(date) % 2 === 1,
  even: (date) => isoWeek(date) % 2 === 0,
  first: (date) => nth(date) === 1,
  second: (date) => nth(date) === 2,
  third: (date) => nth(date) === 3,
  fourth: (date) => nth(date) === 4,
  last: (date) => date.day + 7 > date.daysInMonth,
};

/** A `to` that is not after `from` lies on the next day. */
export function inMinutes({ from, to, access }: Pick<HoursRule, 'from' | 'to' | 'access'>): DaySpan {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return { from: start, to: end > start ? end : end + minutesPerDay, access };
}

/**
 * The part of yesterday's spans that runs past midnight into today, in today's minutes.
 * An exception speaks for whole calendar days: only its own spans reach into its days. A holiday ends what the ordinary week began;
 * an exception that was written to run into a holiday does.
 */
export function tailsInto(today: OpeningDay, yesterday: OpeningDay): DaySpan[] {
  if (!reachesInto(today.governor, yesterday.governor)) return [];
  return yesterday.spans
    .filter((span) => span.to > minutesPerDay)
    .map((span) => ({ ...span, from: Math.max(0, span.from - minutesPerDay), to: span.to - minutesPerDay }));
}

function reachesInto(today: Governor, yesterday: Governor): boolean {
  if (today.by === 'exception') return yesterday.by === 'exception' && yesterday.exception === today.exception;
  if (today.by === 'holiday' && today.open === 'closed') return yesterday.by === 'exception';
  return true;
}
