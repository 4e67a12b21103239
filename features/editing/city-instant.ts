import { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';

/** `2026-11-24T10:00`, wall-clock time of the city, as an instant with its offset; what is no such time comes out as it was typed. */
export function instantOfCity(typed: string): string {
  try {
    return Temporal.PlainDateTime.from(typed)
      .toZonedDateTime(cityZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return typed;
  }
}

/** The other way round, for the form. */
export function cityTimeOf(instant: string): string {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(cityZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  } catch {
    return instant;
  }
}
