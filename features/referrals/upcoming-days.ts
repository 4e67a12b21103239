import { type OpeningDay, openingDay } from '#features/offices/opening-days.ts';
import type { Hours } from '#features/offices/schema.ts';
import type { Temporal } from 'temporal-polyfill';

const farthest = 14;

/**
 * The next days on which an office lets people in, today included while it still will, city time; at most `most` of them and two
 * weeks ahead.
 */
export function upcomingDays(hours: Hours | null, now: Temporal.ZonedDateTime, most: number): OpeningDay[] {
  const [today, minute] = [now.toPlainDate(), now.hour * 60 + now.minute];
  return Array.from({ length: farthest + 1 }, (_, ahead) => {
    const day = openingDay(hours, today.add({ days: ahead }));
    return ahead === 0 ? { ...day, spans: day.spans.filter(({ to }) => to > minute) } : day;
  })
    .filter(({ spans }) => spans.length > 0)
    .slice(0, most);
}
