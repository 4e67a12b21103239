import { isoDay } from '#lib/days.ts';
import type { HoursException as ExceptionRow, HoursRule as RuleRow } from '#prisma/client/client.ts';
import { timeOf } from './minutes.ts';
import type { Hours, HoursException, HoursRule } from './schema.ts';

type OfficeRow = { hasHours: boolean; hoursAsOf: string | null; hoursText: string | null; holidays: string };

/** Hours as the rule `openingStatus` wants them, from their rows; null when neither structured hours nor a text are known. */
export function hoursFromRows(office: OfficeRow, rules: RuleRow[], exceptions: ExceptionRow[]): Hours | null {
  if (!office.hasHours && office.hoursText === null && exceptions.length === 0) return null;
  return {
    rules: office.hasHours ? rules.map(ruleOf) : null,
    exceptions: exceptions.map(exceptionOf),
    publicHolidays: office.holidays as Hours['publicHolidays'],
    asOf: office.hoursAsOf,
    sourceText: office.hoursText,
  };
}

const ruleOf = ({ weekday, from, to, access, kind, weeks, validFrom, validTo }: RuleRow) =>
  ({
    weekday,
    from: timeOf(from),
    to: timeOf(to),
    access,
    kind,
    weeks,
    validFrom: isoDay(validFrom),
    validTo: isoDay(validTo),
  }) as HoursRule;

const exceptionOf = ({ id, from, to, spans }: ExceptionRow): HoursException => ({
  id,
  from: isoDay(from),
  to: isoDay(to),
  spans: (spans as { from: number; to: number; access: HoursRule['access'] }[]).map((span) => ({
    ...span,
    from: timeOf(span.from),
    to: timeOf(span.to),
  })),
});
