import type { Temporal } from 'temporal-polyfill';
import { openingNow } from './opening-status.ts';
import type { Hours } from './schema.ts';

/** When the first of these offices opens, closes or is spoken of in other words; null where none ever does. */
export function nextChange(offices: { hours: Hours | null }[], now: Temporal.ZonedDateTime): Date | null {
  const instants = offices.flatMap(({ hours }) => openingNow(hours, now).nextChange?.epochMilliseconds ?? []);
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}
