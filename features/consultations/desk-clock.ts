import { cityZone } from '#lib/clock.ts';
import type { Temporal } from 'temporal-polyfill';

/**
 * What a tab needs to know of the house's clock. In: the moment, city time. Out: milliseconds since 1970; `until`: the end of tomorrow, where
 * what `openingAhead` says ends. A demonstration whose clock was set stands still.
 */
export function deskClock(now: Temporal.ZonedDateTime, env: Record<string, string | undefined> = process.env) {
  const isSet = env.WEGWEISER_DEMO === '1' && Boolean(env.WEGWEISER_NOW);
  const until = now.toPlainDate().add({ days: 2 }).toZonedDateTime(cityZone).epochMilliseconds;
  return { now: now.epochMilliseconds, until, ticks: !isSet, zone: cityZone };
}
