import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isOver, nextEnd, sessionEnd, sessionStart } from './session-times.ts';

const berlin = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin');
const talk = { day: '2026-12-07', from: '14:00', to: '16:00' };
const untilWhenever = { day: '2026-12-07', from: '17:00', to: null };
const sometime = { day: '2026-12-08', from: null, to: null };

test.each([
  ['2026-12-07T15:59:59', false],
  ['2026-12-07T16:00', true],
])('a talk until four is over at four: at %s %s', (now, over) => {
  expect(isOver(talk, berlin(now))).toBe(over);
});

test('a talk whose end nobody knows lasts until midnight', () => {
  expect(isOver(untilWhenever, berlin('2026-12-07T23:59'))).toBe(false);
  expect(isOver(untilWhenever, berlin('2026-12-08T00:00'))).toBe(true);
  expect(isOver(sometime, berlin('2026-12-08T23:59'))).toBe(false);
});

test('a page with talks stays true until the next one ends', () => {
  const all = [sometime, untilWhenever, talk];
  expect(nextEnd(all, berlin('2026-12-07T09:00'))).toEqual(new Date('2026-12-07T15:00:00Z'));
  expect(nextEnd(all, berlin('2026-12-07T16:00'))).toEqual(new Date('2026-12-07T23:00:00Z'));
  expect(nextEnd(all, berlin('2026-12-08T00:00'))).toEqual(new Date('2026-12-08T23:00:00Z'));
  expect(nextEnd(all, berlin('2026-12-09T00:00'))).toBeNull();
});

test('what ends at 24:00 ends when the next day begins, also on the days of the clock change', () => {
  expect(sessionEnd({ day: '2026-10-25', from: '20:00', to: '24:00' })?.toString()).toBe(
    '2026-10-26T00:00:00+01:00[Europe/Berlin]',
  );
  expect(sessionStart({ day: '2026-03-29', from: '10:00', to: null }).toString()).toBe(
    '2026-03-29T10:00:00+02:00[Europe/Berlin]',
  );
});
