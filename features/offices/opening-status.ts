import { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';
import type { HolidayName } from '#lib/holidays.ts';
import { easiestFirst, type Governor, minutesPerDay, type OpeningDay, openingDay, tailsInto } from './opening-days.ts';
import type { Access, Hours } from './schema.ts';

/** `open`: one may walk in. `appointment`: only with one. `unknown`: nobody can say; never a polite word for closed. */
export type OpeningState = 'open' | 'appointment' | 'closed' | 'unknown';

export type OpeningReason =
  | { kind: 'rule' }
  /** `id` is also the text block that says why. */
  | { kind: 'exception'; id: string }
  | { kind: 'holiday'; name: HolidayName }
  /** Somebody may be there for those who agreed on a time. */
  | { kind: 'byArrangement' }
  /** A public holiday, and the office does not say what it does then. */
  | { kind: 'holidayUnknown'; name: HolidayName }
  /** Nothing is known. */
  | { kind: 'noHours' }
  /** The office publishes words that no rule can hold; they are in `sourceText`. */
  | { kind: 'noStructuredHours' }
  /** Only telephone hours are known. */
  | { kind: 'phoneOnly' }
  /** The known hours are over, or not yet in force. */
  | { kind: 'notValid' };

/** All times in city time. */
export type OpeningStatus = {
  state: OpeningState;
  reason: OpeningReason;
  /** When `state` ends, whatever the reasons meanwhile; null: not within 400 days. */
  until: Temporal.ZonedDateTime | null;
  /**
   * The next time to come, after `until`: open or by appointment; by arrangement only where nothing else comes within 400 days.
   * `until` as above.
   */
  next: { at: Temporal.ZonedDateTime; until: Temporal.ZonedDateTime | null; access: Access } | null;
  /** The office is closed on the whole calendar day, not just now. */
  closedAllDay: boolean;
  /** Before this instant neither the status nor words about it (today, tomorrow) change; null: never. For `valid-until`. */
  nextChange: Temporal.ZonedDateTime | null;
};

const horizonDays = 400;

/**
 * Says whether an office is open: the one answer that filter, label, slip and interfaces share.
 * In: the office's hours (null: none known) and the moment, in any zone. Never fails; what is not known is `unknown`.
 * Exceptions count before holidays, holidays before the week, see `openingDay`. Times are the city's wall-clock times: one that a clock
 * change skips means the moment of the change, one that comes twice means the first.
 */
export function openingStatus(hours: Hours | null, now: Temporal.ZonedDateTime): OpeningStatus {
  const { today, current, ...known } = look(hours, now);
  return {
    ...known,
    ...(canChange(hours) ? comingUp(current, stretches(hours, today, horizonDays)) : { until: null, next: null }),
  };
}

/** The same of this moment alone: for lists, which ask it of every office and need not know what comes after today. */
export function openingNow(hours: Hours | null, now: Temporal.ZonedDateTime): Pick<OpeningStatus, 'state' | 'nextChange'> {
  const { state, nextChange } = look(hours, now);
  return { state, nextChange };
}

const canChange = (hours: Hours | null) => hours !== null && (hours.rules !== null || hours.exceptions.length > 0);

/** What today's hours say of the moment. */
function look(hours: Hours | null, now: Temporal.ZonedDateTime) {
  const moment = now.epochMilliseconds;
  const today = now.withTimeZone(cityZone).toPlainDate();
  const ofToday = [...stretches(hours, today, 1)];
  const current = ofToday.find((stretch) => moment < stretch.end);
  if (!current) throw new Error(`Nothing said about ${now.toString()}.`);
  return {
    today,
    current,
    state: current.state,
    reason: current.reason,
    closedAllDay: ofToday.every(({ state }) => state === 'closed'),
    nextChange: canChange(hours) ? cityTime(current.end) : null,
  };
}

function comingUp(current: Stretch, ahead: Iterable<Stretch>): Pick<OpeningStatus, 'until' | 'next'> {
  let until: number | null = null;
  let arrangement: Run | null = null;
  for (const run of runs(ahead)) {
    if (run.start <= current.start || (until === null && run.state === current.state)) continue;
    until ??= run.start;
    if (run.state === 'open' || run.state === 'appointment') return { until: cityTime(until), next: toNext(run) };
    if (run.reason.kind === 'byArrangement') arrangement ??= run;
  }
  return { until: until === null ? null : cityTime(until), next: arrangement && toNext(arrangement) };
}

const toNext = ({ start, end, access }: Run): OpeningStatus['next'] => ({
  at: cityTime(start),
  until: end === null ? null : cityTime(end),
  access: access ?? 'byArrangement',
});

const cityTime = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(cityZone);

/** What is said about a piece of time, and how one gets in meanwhile. */
type Claim = { state: OpeningState; reason: OpeningReason; access: Access | null };

/** A piece of one calendar day, in epoch milliseconds. */
type Stretch = Claim & { start: number; end: number };

/** Neighbouring stretches that answer the same; `end` is null where the search ends before the run does. */
type Run = Claim & { start: number; end: number | null };

function* runs(ahead: Iterable<Stretch>): Generator<Run> {
  let run: Run | null = null;
  for (const stretch of ahead) {
    if (run && continues(run, stretch)) continue;
    if (run) yield { ...run, end: stretch.start };
    run = { ...stretch, end: null };
  }
  if (run) yield run;
}

const continues = (run: Run, { state, reason }: Stretch) =>
  run.state === state && (run.reason.kind === 'byArrangement') === (reason.kind === 'byArrangement');

/** Every moment of `days` calendar days from `first` on, in order and without gaps. */
function* stretches(hours: Hours | null, first: Temporal.PlainDate, days: number): Generator<Stretch> {
  let yesterday = openingDay(hours, first.subtract({ days: 1 }));
  let midnight = instantOf(first, 0);
  for (let ahead = 0; ahead < days; ahead++) {
    const today = openingDay(hours, first.add({ days: ahead }));
    const nextMidnight = instantOf(today.date, minutesPerDay);
    yield* stretchesOf(today, yesterday, midnight, nextMidnight);
    [yesterday, midnight] = [today, nextMidnight];
  }
}

function* stretchesOf(today: OpeningDay, yesterday: OpeningDay, midnight: number, nextMidnight: number): Generator<Stretch> {
  const overNight =
    today.governor.by === 'holiday' && yesterday.governor.by !== 'exception' ? today.governor : yesterday.governor;
  const spans = [
    ...tailsInto(today, yesterday).map((span) => ({ ...span, claim: claimInside(overNight, span.access) })),
    ...today.spans.map((span) => ({ ...span, claim: claimInside(today.governor, span.access) })),
  ];
  const outside = claimOutside(today.governor, spans.length > 0);
  const hasClockChange = nextMidnight - midnight !== minutesPerDay * 60_000;
  const instant = (minutes: number) => (hasClockChange ? instantOf(today.date, minutes) : midnight + minutes * 60_000);

  const edges = new Set([0, ...spans.flatMap(({ from, to }) => [from, to]).filter((edge) => edge < minutesPerDay)]);
  const cuts = [...edges].toSorted((a, b) => a - b);
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    const piece = { start: instant(from), end: to === undefined ? nextMidnight : instant(to) };
    const claims = spans.filter((span) => span.from <= from && from < span.to).map(({ claim }) => claim);
    if (piece.start < piece.end) yield { ...piece, ...strongest(claims, outside) };
  }
}

const ways: Record<Access, OpeningState> = { walkIn: 'open', both: 'open', appointment: 'appointment', byArrangement: 'unknown' };

function claimInside(governor: Governor, access: Access): Claim {
  if (governor.by === 'holiday')
    return { state: 'unknown', reason: { kind: 'holidayUnknown', name: governor.name }, access: null };
  if (access === 'byArrangement') return { state: 'unknown', reason: { kind: 'byArrangement' }, access };
  const reason: OpeningReason = governor.by === 'exception' ? { kind: 'exception', id: governor.exception.id } : { kind: 'rule' };
  return { state: ways[access], reason, access };
}

const missingReasons = { hours: 'noHours', structure: 'noStructuredHours', door: 'phoneOnly', validity: 'notValid' } as const;

function claimOutside(governor: Governor, hasSpans: boolean): Claim {
  switch (governor.by) {
    case 'exception':
      return { state: 'closed', reason: { kind: 'exception', id: governor.exception.id }, access: null };
    case 'nothing':
      return { state: 'unknown', reason: { kind: missingReasons[governor.missing] }, access: null };
    case 'holiday':
      if (governor.open === 'closed') return { state: 'closed', reason: { kind: 'holiday', name: governor.name }, access: null };
      // Closed on such a weekday anyway: then both possible answers say closed.
      if (!hasSpans) return { state: 'closed', reason: { kind: 'rule' }, access: null };
      return { state: 'unknown', reason: { kind: 'holidayUnknown', name: governor.name }, access: null };
    case 'week':
      return { state: 'closed', reason: { kind: 'rule' }, access: null };
  }
}

function strongest(claims: Claim[], outside: Claim): Claim {
  const rank = ({ access }: Claim) => (access ? easiestFirst.indexOf(access) : easiestFirst.length);
  return claims.toSorted((a, b) => rank(a) - rank(b))[0] ?? outside;
}

/** A wall-clock time of a city day, `minutes` after its midnight, in epoch milliseconds. */
function instantOf(date: Temporal.PlainDate, minutes: number): number {
  const wall = date.toPlainDateTime().add({ minutes });
  const time = wall.toZonedDateTime(cityZone, { disambiguation: 'earlier' });
  if (time.toPlainDateTime().equals(wall)) return time.epochMilliseconds;
  // Skipped by the change to summer time; `earlier` lies just before it.
  return (time.getTimeZoneTransition('next') ?? time).epochMilliseconds;
}
