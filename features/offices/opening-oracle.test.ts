import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fc } from '#tests/properties.ts';
import type { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { randomHours, randomMoment } from '#tests/fixtures/random-hours.ts';
import { osmNotation } from './hours-notation.ts';
import { openingDay } from './opening-days.ts';
import { openingStatus, type OpeningStatus } from './opening-status.ts';
import type { Hours } from './schema.ts';

const oracle = fileURLToPath(new URL('../../tests/fixtures/osm-oracle.ts', import.meta.url));

function askOracle(questions: { notation: string; instants: number[] }[]): string[][] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [oracle], {
    input: JSON.stringify(questions),
    env: { ...process.env, TZ: 'Europe/Berlin', NODE_OPTIONS: '' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Our answer in the notation's poorer words: there, what is not known reads as closed. */
function inTheirWords({ state, reason }: OpeningStatus): string {
  if (state === 'appointment') return 'nur mit Termin';
  if (reason.kind === 'byArrangement') return 'nach Vereinbarung';
  return state === 'open' ? 'open' : 'closed';
}

/** Nights around a clock change: our table of cases says what holds there; the evaluator miscounts spans that run through them. */
const isNearClockChange = (moment: Temporal.ZonedDateTime) =>
  ['2026-10-25', '2026-10-26', '2027-03-28', '2027-03-29'].includes(moment.toPlainDate().toString()) && moment.hour < 4;

/** Night hours that a closed yesterday never began: the notation lets them reach into this morning all the same. */
const isMorningAfterClosedDay = (hours: Hours, moment: Temporal.ZonedDateTime) => {
  const yesterday = openingDay(hours, moment.toPlainDate().subtract({ days: 1 }));
  const hasNightHours = [...(hours.rules ?? []), ...hours.exceptions.flatMap(({ spans }) => spans)].some(
    ({ from, to }) => to <= from,
  );
  return yesterday.governor.by !== 'week' && hasNightHours;
};

const seed = Number(process.env.ORACLE_SEED ?? 20261122);
const offices = Number(process.env.ORACLE_OFFICES ?? 200);

test('OpenStreetMap’s evaluator says the same at thousands of random moments', { timeout: 600_000 }, () => {
  const cases = fc
    .sample(fc.tuple(randomHours, fc.array(randomMoment, { minLength: 30, maxLength: 30 })), { seed, numRuns: offices })
    // What a holiday of unknown meaning is, the notation cannot say as precisely.
    .map(([hours, moments]) => ({
      hours: { ...hours, publicHolidays: hours.publicHolidays === 'unknown' ? 'closed' : hours.publicHolidays } satisfies Hours,
      moments,
    }))
    .flatMap(({ hours, moments }) => {
      const notation = osmNotation(hours);
      return notation
        ? [
            {
              hours,
              notation,
              moments: moments.filter((moment) => !isNearClockChange(moment) && !isMorningAfterClosedDay(hours, moment)),
            },
          ]
        : [];
    });
  const theirs = askOracle(
    cases.map(({ notation, moments }) => ({ notation, instants: moments.map((moment) => moment.epochMilliseconds) })),
  );

  const compared = cases.flatMap(({ hours, notation, moments }, index) =>
    moments.map((moment, at) => ({
      notation,
      moment: moment.toString(),
      ours: inTheirWords(openingStatus(hours, moment)),
      theirs: theirs[index]?.[at],
    })),
  );
  expect(compared.length).toBeGreaterThan(offices * 20);
  expect(compared.filter((each) => each.ours === 'open').length).toBeGreaterThan(compared.length / 20);
  expect(compared.filter((each) => each.ours !== each.theirs)).toEqual([]);
});
