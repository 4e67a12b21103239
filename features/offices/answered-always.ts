import type { Hours } from './schema.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Whether a telephone is answered round the clock, every day of the year. False also when nothing is known. */
export function answeredAlways(hours: Hours | null): boolean {
  if (!hours?.rules || hours.exceptions.length > 0 || hours.publicHolidays !== 'asUsual') return false;
  const wholeDays = hours.rules.filter(
    ({ kind, weeks, validFrom, validTo, from, to }) =>
      kind === 'phone' && weeks === 'every' && !validFrom && !validTo && from === '00:00' && (to === '24:00' || to === '00:00'),
  );
  return weekdays.every((day) => wholeDays.some(({ weekday }) => weekday === day));
}
