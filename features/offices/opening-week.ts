import { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';
import type { HolidayName } from '#lib/holidays.ts';
import { appliesOn, inMinutes, isValidOn, type Line, openingDay, rulesFor } from './opening-days.ts';
import type { Hours, HoursException, HoursRule } from './schema.ts';

type Span = Pick<HoursRule, 'from' | 'to' | 'access' | 'kind' | 'weeks'>;

/** A span as one reads it on a door; `from` and `to` are wall-clock times such as `08:00`. */
export type WeekSpan = Span & {
  /** False where an odd week or a first Tuesday leaves out the row's own date. */
  appliesOnDate: boolean;
};

export type WeekRow = {
  /** 1 Monday … 7 Sunday */
  weekday: number;
  /** The next such day, today included. */
  date: Temporal.PlainDate;
  isToday: boolean;
  /** The ordinary week, whatever `exception` or `holiday` say about the date. */
  spans: WeekSpan[];
  /** False where no hours are in force on the date: then no spans mean "not known", otherwise "closed". */
  isKnown: boolean;
  /** Id of the exception that decides this date. */
  exception: string | null;
  /** A public holiday that decides this date: closed, or nobody knows. */
  holiday: HolidayName | null;
};

/** What differs from the week in the coming days, first things first. */
export type Ahead =
  | { kind: 'exception'; id: string; from: Temporal.PlainDate; to: Temporal.PlainDate; spans: HoursException['spans'] }
  | { kind: 'holiday'; name: HolidayName; from: Temporal.PlainDate; to: Temporal.PlainDate; open: 'closed' | 'unknown' };

export type OpeningWeek = {
  /** Monday to Sunday. */
  rows: WeekRow[];
  ahead: Ahead[];
  /** The first coming day on which other weekly hours begin to count, within the days looked ahead; null: none. */
  changesOn: Temporal.PlainDate | null;
};

const daysAhead = 60;

/**
 * An office's hours as people read them: the ordinary week, then what differs from it in the next 60 days.
 * Each row shows the hours valid on the next such weekday, so a row never tells of a day that is over. Null where no hours of that line
 * (`door` unless asked for the `phone`) are known as rules; the office's own words then stand in `sourceText`.
 */
export function openingWeek(hours: Hours | null, now: Temporal.ZonedDateTime, line: Line = 'door'): OpeningWeek | null {
  const rules = hours && rulesFor(hours, line);
  if (!hours || !rules?.length) return null;
  const today = now.withTimeZone(cityZone).toPlainDate();
  return {
    rows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => rowOf(weekday, hours, rules, today, line)),
    ahead: [...exceptionsAhead(hours, today), ...holidaysAhead(hours, today, line)].toSorted((a, b) =>
      Temporal.PlainDate.compare(a.from, b.from),
    ),
    changesOn: nextChangeOfRules(rules, today),
  };
}

function rowOf(weekday: number, hours: Hours, rules: HoursRule[], today: Temporal.PlainDate, line: Line): WeekRow {
  const date = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const { governor } = openingDay(hours, date, line);
  const valid = rules.filter((rule) => isValidOn(rule, date.toString()));
  const ofDay = valid.filter((rule) => rule.weekday === weekday);
  return {
    weekday,
    date,
    isToday: date.equals(today),
    spans: merged(ofDay).map((rule) => ({
      ...rule,
      appliesOnDate: appliesOn({ ...rule, weekday, validFrom: null, validTo: null }, date),
    })),
    isKnown: valid.length > 0,
    exception: governor.by === 'exception' ? governor.exception.id : null,
    holiday: governor.by === 'holiday' ? governor.name : null,
  };
}

/** Spans of the same sort that touch or overlap become one; earliest first. */
function merged(rules: HoursRule[]): Span[] {
  const sorts = Map.groupBy(rules, ({ access, kind, weeks }) => `${access} ${kind} ${weeks}`);
  const all = [...sorts.values()].flatMap((sort) => {
    const spans: Span[] = [];
    for (const { from, to, access, kind, weeks } of sort.toSorted((a, b) => inMinutes(a).from - inMinutes(b).from)) {
      const last = spans.at(-1);
      if (!last || inMinutes(last).to < inMinutes({ from, to, access }).from) spans.push({ from, to, access, kind, weeks });
      else if (inMinutes(last).to < inMinutes({ from, to, access }).to) last.to = to;
    }
    return spans;
  });
  return all.toSorted((a, b) => inMinutes(a).from - inMinutes(b).from || inMinutes(a).to - inMinutes(b).to);
}

function exceptionsAhead({ exceptions }: Hours, today: Temporal.PlainDate): Ahead[] {
  const last = today.add({ days: daysAhead }).toString();
  return exceptions
    .filter(({ from, to }) => to >= today.toString() && from <= last)
    .map(({ id, from, to, spans }) => ({
      kind: 'exception',
      id,
      from: Temporal.PlainDate.from(from),
      to: Temporal.PlainDate.from(to),
      spans,
    }));
}

/** Only holidays that take an ordinary opening away, or put it in doubt. */
function holidaysAhead(hours: Hours, today: Temporal.PlainDate, line: Line): Ahead[] {
  if (hours.publicHolidays === 'asUsual') return [];
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => today.add({ days: ahead })).flatMap((date): Ahead[] => {
    const { governor } = openingDay(hours, date, line);
    const isOpenDay = openingDay({ ...hours, publicHolidays: 'asUsual' }, date, line).spans.length > 0;
    if (governor.by !== 'holiday' || !isOpenDay) return [];
    return [{ kind: 'holiday', name: governor.name, from: date, to: date, open: governor.open }];
  });
}

function nextChangeOfRules(rules: HoursRule[], today: Temporal.PlainDate): Temporal.PlainDate | null {
  const starts = rules.flatMap(({ validFrom, validTo }) => [
    ...(validFrom ? [Temporal.PlainDate.from(validFrom)] : []),
    ...(validTo ? [Temporal.PlainDate.from(validTo).add({ days: 1 })] : []),
  ]);
  const last = today.add({ days: daysAhead });
  const coming = starts.filter(
    (start) => Temporal.PlainDate.compare(start, today) > 0 && Temporal.PlainDate.compare(start, last) <= 0,
  );
  return coming.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? null;
}
