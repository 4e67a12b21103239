import { Temporal } from 'temporal-polyfill';
import { easiestFirst, inMinutes, rulesFor } from './opening-days.ts';
import { type Access, type Hours, type HoursException, type HoursRule, timeOfDay } from './schema.ts';

/** OpenStreetMap's two-letter weekdays, Monday first. */
const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

const modifiers: Record<Access, string> = {
  walkIn: '',
  both: '',
  appointment: ' unknown "nur mit Termin"',
  byArrangement: ' unknown "nach Vereinbarung"',
};

/**
 * Door hours in OpenStreetMap's `opening_hours` notation; appointments become `unknown` with a German comment, as mappers write it.
 * Null where no door hours are known. Poorer than our rules in two points: days whose hours are not known read as closed, and night
 * hours that a closed day never began are still read as reaching into the next morning.
 */
export function osmNotation(hours: Hours): string | null {
  const rules = rulesFor(hours, 'door');
  if (!rules?.length) return null;
  return [...weekPart(rules), ...holidayPart[hours.publicHolidays], ...exceptionParts(hours.exceptions)].join('; ');
}

const holidayPart: Record<Hours['publicHolidays'], string[]> = {
  closed: ['PH off'],
  asUsual: [],
  unknown: ['PH unknown "Öffnung an Feiertagen nicht bekannt"'],
};

function weekPart(rules: HoursRule[]): string[] {
  const groups = Map.groupBy(easiestLast(rules), (rule) =>
    JSON.stringify([rule.validFrom, rule.validTo, rule.weeks, rule.from, rule.to, modifiers[rule.access]]),
  );
  const parts = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const days = dayList(
      [first, ...others].map((rule) => rule.weekday),
      nthSelectors[first.weeks],
    );
    return [`${validity(first)}${weekSelectors[first.weeks]}${days} ${timeRange(first)}${modifiers[first.access]}`];
  });
  return [parts.join(', ')];
}

/** In this notation the last of several overlapping ranges counts; in ours the easiest way in. */
const easiestLast = <T extends { access: Access }>(spans: T[]) =>
  spans.toSorted((a, b) => easiestFirst.indexOf(b.access) - easiestFirst.indexOf(a.access));

const weekSelectors: Record<HoursRule['weeks'], string> = {
  every: '',
  odd: 'week 01-53/2 ',
  even: 'week 02-52/2 ',
  first: '',
  second: '',
  third: '',
  fourth: '',
  last: '',
};

const nthSelectors: Record<HoursRule['weeks'], string> = {
  every: '',
  odd: '',
  even: '',
  first: '[1]',
  second: '[2]',
  third: '[3]',
  fourth: '[4]',
  last: '[-1]',
};

function dayList(days: number[], nth: string): string {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const name = (day: number) => `${weekdays[day - 1]}${nth}`;
  if (nth) return sorted.map(name).join(',');
  const ranges: [number, number][] = [];
  for (const day of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}${to === from + 1 ? ',' : '-'}${name(to)}`))
    .join(',');
}

/** The notation asks for both ends. */
function validity({ validFrom, validTo }: HoursRule): string {
  if (!validFrom && !validTo) return '';
  return `${osmDay(validFrom ?? '1970-01-01')}-${osmDay(validTo ?? '2099-12-31')} `;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const osmDay = (day: string) => `${day.slice(0, 4)} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(8)}`;

/** Hours past midnight count on: 22:00–02:00 is `22:00-26:00`. */
function timeRange(span: Pick<HoursRule, 'from' | 'to' | 'access'>): string {
  const { from, to } = inMinutes(span);
  return `${clock(from)}-${clock(to)}`;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Day by day only the last exception counts, so each stretch of days is written once, in the order of the calendar. */
function exceptionParts(exceptions: HoursException[]): string[] {
  const borders = [...new Set(exceptions.flatMap(({ from, to }) => [from, dayAfter(to)]))].toSorted();
  const stretches: { exception: HoursException; from: string; to: string }[] = [];
  for (const [index, from] of borders.entries()) {
    const exception = exceptions.findLast((each) => each.from <= from && from <= each.to);
    const next = borders[index + 1];
    if (!exception || !next) continue;
    const to = dayBefore(next);
    const last = stretches.at(-1);
    if (last?.exception === exception && dayAfter(last.to) === from) last.to = to;
    else stretches.push({ exception, from, to });
  }
  return stretches.map(({ exception, from, to }) => {
    const days = from === to ? osmDay(from) : `${osmDay(from)}-${osmDay(to)}`;
    if (exception.spans.length === 0) return `${days} off`;
    return easiestLast(exception.spans)
      .map((span) => `${days} ${timeRange(span)}${modifiers[span.access]}`)
      .join(', ');
  });
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

export type ReadNotation =
  | {
      ok: true;
      rules: HoursRule[];
      /** Null where the text does not mention holidays. */ publicHolidays: 'closed' | 'asUsual' | null;
    }
  | { ok: false; /** The part that our rules cannot hold. */ part: string };

/**
 * Reads the everyday part of OpenStreetMap's notation: weekdays with times or `off`, `24/7`, `PH off`. A later part replaces the same
 * weekdays of an earlier one, as there. Seasons, weeks, comments and special holiday hours are refused: somebody has to look.
 */
export function readOsmNotation(text: string, access: Access): ReadNotation {
  if (text.trim() === '24/7')
    return { ok: true, rules: allDay.map((day) => rule(day, '00:00', '24:00', access)), publicHolidays: 'asUsual' };
  const week = new Map<number, [from: string, to: string][]>();
  let publicHolidays: 'closed' | null = null;
  for (const part of text.split(';').map((each) => each.trim())) {
    const [dayText = '', timeText = '', ...more] = part.split(/\s+/);
    const times = readTimes(timeText);
    const days = readDays(dayText.split(',').filter((day) => day !== 'PH'));
    if (!times || !days || more.length > 0) return { ok: false, part };
    if (dayText.split(',').includes('PH')) {
      if (times.length > 0) return { ok: false, part };
      publicHolidays = 'closed';
    }
    for (const day of days) week.set(day, times);
  }
  const rules = allDay.flatMap((day) => (week.get(day) ?? []).map(([from, to]) => rule(day, from, to, access)));
  return rules.length > 0 ? { ok: true, rules, publicHolidays } : { ok: false, part: text };
}

const allDay = weekdays.map((_, index) => index + 1);

const rule = (weekday: number, from: string, to: string, access: Access): HoursRule => ({
  weekday,
  from,
  to,
  access,
  kind: 'opening',
  weeks: 'every',
  validFrom: null,
  validTo: null,
});

function readDays(parts: string[]): number[] | null {
  const days = parts.flatMap((part) => {
    const [from, to] = part.split('-').map((name) => weekdays.findIndex((weekday) => weekday === name));
    if (from === undefined || from < 0 || to === -1) return [0];
    const length = to === undefined ? 1 : ((to - from + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => ((from + step) % 7) + 1);
  });
  return days.includes(0) ? null : days;
}

function readTimes(text: string): [string, string][] | null {
  if (text === 'off' || text === 'closed') return [];
  const times = text.split(',').map((range) => range.split('-'));
  const isRange = (range: string[]): range is [string, string] =>
    range.length === 2 && range.every((time) => timeOfDay.safeParse(time).success);
  return times.every(isRange) ? times : null;
}
