import { Temporal } from 'temporal-polyfill';
import { minutesOf } from '#features/offices/minutes.ts';
import { cityZone } from '#lib/clock.ts';
import type { Session } from './schema.ts';

const at = (day: string, time: string) =>
  Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ minutes: minutesOf(time) })
    .toZonedDateTime(cityZone);

/** When a session begins, in city time; the calendar day where its hour is not known. */
export const sessionStart = ({ day, from }: Session): Temporal.ZonedDateTime | Temporal.PlainDate =>
  from === null ? Temporal.PlainDate.from(day) : at(day, from);

/** When a session ends, in city time; null: not known. */
export const sessionEnd = ({ day, to }: Session): Temporal.ZonedDateTime | null => (to === null ? null : at(day, to));

/** From when on nobody needs to set out any more: a session without a known end lasts until its day is over. */
const overAt = (session: Session) => sessionEnd(session) ?? at(session.day, '24:00');

export const isOver = (session: Session, now: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(overAt(session), now) <= 0;

/** When the first of these sessions that are not over will be, for `valid-until`; null when all are. */
export function nextEnd(sessions: Session[], now: Temporal.ZonedDateTime): Date | null {
  const ends = sessions.filter((session) => !isOver(session, now)).map((session) => overAt(session).epochMilliseconds);
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}
