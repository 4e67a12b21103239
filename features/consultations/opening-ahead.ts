import { type OpeningStatus, openingStatus } from '#features/offices/opening-status.ts';
import type { Hours } from '#features/offices/schema.ts';
import type { Temporal } from 'temporal-polyfill';

/**
 * What can be said about an office's door from now to the end of tomorrow, so that a tab can go on without asking.
 * In: hours (null: none known), the moment in city time. Out: at least one answer; each holds from its `from` to the next one's.
 */
export function openingAhead(
  hours: Hours | null,
  now: Temporal.ZonedDateTime,
): { from: Temporal.ZonedDateTime; status: OpeningStatus }[] {
  const end = now.toPlainDate().add({ days: 2 }).toZonedDateTime(now.timeZoneId).epochMilliseconds;
  const answers = [];
  for (let from: Temporal.ZonedDateTime | null = now; from && from.epochMilliseconds < end;) {
    const status: OpeningStatus = openingStatus(hours, from);
    answers.push({ from, status });
    from = status.nextChange;
  }
  return answers;
}
