import { Temporal } from 'temporal-polyfill';

/** The city's own time. Every rule about days and hours names it; the process's time zone decides nothing. */
export const cityZone = 'Europe/Berlin';

/**
 * The present moment in city time.
 * On a demo installation (`WEGWEISER_DEMO=1`) `WEGWEISER_NOW`, an ISO instant such as `2026-11-24T09:00:00Z`, stops the clock there;
 * anywhere else it is ignored. Throws when a demo's `WEGWEISER_NOW` is no instant.
 * Rules do not call this: they get `now` as an argument.
 */
export function now(env: Record<string, string | undefined> = process.env): Temporal.ZonedDateTime {
  return presentInstant(env).toZonedDateTimeISO(cityZone);
}

function presentInstant({ WEGWEISER_DEMO, WEGWEISER_NOW }: Record<string, string | undefined>) {
  if (WEGWEISER_DEMO !== '1' || !WEGWEISER_NOW) return Temporal.Now.instant();
  try {
    return Temporal.Instant.from(WEGWEISER_NOW);
  } catch {
    throw new Error(`WEGWEISER_NOW must be an instant such as 2026-11-24T09:00:00Z, not "${WEGWEISER_NOW}".`);
  }
}

/** The calendar day (ISO) an instant falls on in the city. */
export const isoDayOf = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(cityZone).toPlainDate().toString();

/** Today's calendar day (ISO) in the city. */
export const today = (): string => now().toPlainDate().toString();
