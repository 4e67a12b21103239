import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fc } from '#tests/properties.ts';
import type { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { cityTime, exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { randomHours, randomMoment } from '#tests/fixtures/random-hours.ts';
import { openingStatus, type OpeningStatus } from './opening-status.ts';
import type { Hours } from './schema.ts';

const buergerbuero = hoursOf('Mo-We,Fr 08:00-19:00; Th 13:00-19:00; Sa 08:00-13:00');
const lunch = hoursOf('Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00,13:00-16:00');
const welcome = hoursOf('Mo,Tu,Th 11:00-17:00');
const mixed = hoursOf([
  ...weekly('Mo 08:00-12:00'),
  ...weekly('Mo 12:00-18:00', 'appointment'),
  ...weekly('Tu 09:00-16:00', 'appointment'),
]);
const byArrangement = hoursOf([...weekly('Mo 09:00-12:00'), ...weekly('Mo 13:00-16:00', 'byArrangement')]);
const onlyArranged = hoursOf(weekly('Mo-Fr 09:00-16:00', 'byArrangement'));
const night = hoursOf('Fr 22:00-02:00');
const everyNight = hoursOf('Mo-Su 22:00-02:00', { publicHolidays: 'asUsual' });
const always = hoursOf('24/7', { publicHolidays: 'asUsual' });
const daily = hoursOf('Mo-Su 08:00-16:00', { publicHolidays: 'asUsual' });

const without = (hours: Hours, ...exceptions: Hours['exceptions']): Hours => ({ ...hours, exceptions });

/** Story, office, moment, answer. 23 November 2026 is a Monday in ISO week 48. */
// prettier-ignore
const table: [story: string, hours: Hours | null, moment: string, answer: string][] = [
  // An ordinary week
  ['in the middle of the day', buergerbuero, '2026-11-24 10:00', 'open (rule) until Tue 24 Nov 19:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['the minute it opens', buergerbuero, '2026-11-24 08:00', 'open (rule) until Tue 24 Nov 19:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['a second before', buergerbuero, '2026-11-24 07:59:59', 'closed (rule) until Tue 24 Nov 08:00; next Tue 24 Nov 08:00–19:00 walkIn'],
  ['the last second', buergerbuero, '2026-11-24 18:59:59', 'open (rule) until Tue 24 Nov 19:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['the minute it closes', buergerbuero, '2026-11-24 19:00', 'closed (rule) until Wed 25 Nov 08:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['Friday evening, with a Saturday ahead', buergerbuero, '2026-11-27 20:00', 'closed (rule) until Sat 28 Nov 08:00; next Sat 28 Nov 08:00–13:00 walkIn'],
  ['over the weekend', welcome, '2026-11-27 20:00', 'closed (rule, all day) until Mon 30 Nov 11:00; next Mon 30 Nov 11:00–17:00 walkIn'],
  ['on a Sunday', buergerbuero, '2026-11-29 12:00', 'closed (rule, all day) until Mon 30 Nov 08:00; next Mon 30 Nov 08:00–19:00 walkIn'],
  ['during the lunch break', lunch, '2026-11-24 12:30', 'closed (rule) until Tue 24 Nov 13:00; next Tue 24 Nov 13:00–18:00 walkIn'],
  ['before the lunch break', lunch, '2026-11-24 09:30', 'open (rule) until Tue 24 Nov 12:00; next Tue 24 Nov 13:00–18:00 walkIn'],
  ['spans that touch are one', hoursOf('Mo 08:00-12:00,12:00-18:00'), '2026-11-23 09:00', 'open (rule) until Mon 23 Nov 18:00; next Mon 30 Nov 08:00–18:00 walkIn'],
  ['walk-in and both are one', hoursOf([...weekly('Mo 08:00-12:00'), ...weekly('Mo 12:00-18:00', 'both')]), '2026-11-23 09:00', 'open (rule) until Mon 23 Nov 18:00; next Mon 30 Nov 08:00–18:00 walkIn'],
  ['spans that overlap are one', hoursOf([...weekly('Mo 08:00-13:00'), ...weekly('Mo 12:00-18:00')]), '2026-11-23 09:00', 'open (rule) until Mon 23 Nov 18:00; next Mon 30 Nov 08:00–18:00 walkIn'],

  // Appointment and arrangement
  ['walk-in before noon, then by appointment', mixed, '2026-11-23 10:00', 'open (rule) until Mon 23 Nov 12:00; next Mon 23 Nov 12:00–18:00 appointment'],
  ['only by appointment now', mixed, '2026-11-23 12:00', 'appointment (rule) until Mon 23 Nov 18:00; next Tue 24 Nov 09:00–16:00 appointment'],
  ['the next time is by appointment', mixed, '2026-11-23 20:00', 'closed (rule) until Tue 24 Nov 09:00; next Tue 24 Nov 09:00–16:00 appointment'],
  ['where both overlap, one may walk in', hoursOf([...weekly('Mo 08:00-18:00', 'appointment'), ...weekly('Mo 10:00-12:00')]), '2026-11-23 11:00', 'open (rule) until Mon 23 Nov 12:00; next Mon 23 Nov 12:00–18:00 appointment'],
  ['by arrangement is neither open nor closed', byArrangement, '2026-11-23 14:00', 'unknown (byArrangement) until Mon 23 Nov 16:00; next Mon 30 Nov 09:00–12:00 walkIn'],
  ['by arrangement is not the next opening while there is a real one', byArrangement, '2026-11-23 12:30', 'closed (rule) until Mon 23 Nov 13:00; next Mon 30 Nov 09:00–12:00 walkIn'],
  ['by arrangement only', onlyArranged, '2026-11-24 10:00', 'unknown (byArrangement) until Tue 24 Nov 16:00; next Wed 25 Nov 09:00–16:00 byArrangement'],
  ['by arrangement only, at night', onlyArranged, '2026-11-24 20:00', 'closed (rule) until Wed 25 Nov 09:00; next Wed 25 Nov 09:00–16:00 byArrangement'],

  // Past midnight
  ['before midnight', night, '2026-11-27 23:00', 'open (rule) until Sat 28 Nov 02:00; next Fri 4 Dec 22:00–02:00 walkIn'],
  ['after midnight', night, '2026-11-28 01:59', 'open (rule) until Sat 28 Nov 02:00; next Fri 4 Dec 22:00–02:00 walkIn'],
  ['when the night is over', night, '2026-11-28 02:00', 'closed (rule) until Fri 4 Dec 22:00; next Fri 4 Dec 22:00–02:00 walkIn'],
  ['until 24:00', hoursOf('Mo 18:00-24:00'), '2026-11-23 23:59', 'open (rule) until Tue 24 Nov 00:00; next Mon 30 Nov 18:00–00:00 walkIn'],
  ['until 00:00 is the same', hoursOf('Mo 18:00-00:00'), '2026-11-23 23:59', 'open (rule) until Tue 24 Nov 00:00; next Mon 30 Nov 18:00–00:00 walkIn'],
  ['over midnight in two spans', hoursOf('Mo 18:00-24:00; Tu 00:00-03:00'), '2026-11-23 20:00', 'open (rule) until Tue 24 Nov 03:00; next Mon 30 Nov 18:00–03:00 walkIn'],
  ['over the turn of the year', everyNight, '2026-12-31 23:30', 'open (rule) until Fri 1 Jan 02:00; next Fri 1 Jan 22:00–02:00 walkIn'],
  ['in the first hour of the year', everyNight, '2027-01-01 00:30', 'open (rule) until Fri 1 Jan 02:00; next Fri 1 Jan 22:00–02:00 walkIn'],
  ['a closed day ends the night at its midnight', without(everyNight, exception('2026-11-25')), '2026-11-24 23:00', 'open (rule) until Wed 25 Nov 00:00; next Thu 26 Nov 22:00–02:00 walkIn'],
  ['a closed day is closed from its first minute', without(everyNight, exception('2026-11-25')), '2026-11-25 00:30', 'closed (exception reason, all day) until Thu 26 Nov 22:00; next Thu 26 Nov 22:00–02:00 walkIn'],
  ['a night that a closed day never began', without(everyNight, exception('2026-11-25')), '2026-11-26 00:30', 'closed (rule) until Thu 26 Nov 22:00; next Thu 26 Nov 22:00–02:00 walkIn'],
  ['an exceptional night goes on after the exception', without(welcome, exception('2026-11-25', '2026-11-25', ['20:00', '01:00'])), '2026-11-26 00:30', 'open (exception reason) until Thu 26 Nov 01:00; next Thu 26 Nov 11:00–17:00 walkIn'],
  ['a holiday ends the ordinary night', night, '2026-10-31 00:30', 'closed (holiday reformation, all day) until Fri 6 Nov 22:00; next Fri 6 Nov 22:00–02:00 walkIn'],
  ['an exceptional night runs into the holiday', without(welcome, exception('2026-12-24', '2026-12-24', ['22:00', '02:00'])), '2026-12-25 01:00', 'open (exception reason) until Fri 25 Dec 02:00; next Mon 28 Dec 11:00–17:00 walkIn'],
  ['round the clock has no end', always, '2026-11-24 03:00', 'open (rule) without end'],
  ['round the clock but for a closed day', without(always, exception('2026-12-24')), '2026-11-24 03:00', 'open (rule) until Thu 24 Dec 00:00; next Fri 25 Dec 00:00– walkIn'],
  ['from eight to eight is a whole day', hoursOf('Mo-Su 08:00-08:00', { publicHolidays: 'asUsual' }), '2026-11-24 07:59', 'open (rule) without end'],

  // Weeks of the year and of the month
  ['odd weeks, in week 48', hoursOf(weekly('Mo 09:00-12:00', 'walkIn', { weeks: 'odd' })), '2026-11-23 10:00', 'closed (rule, all day) until Mon 30 Nov 09:00; next Mon 30 Nov 09:00–12:00 walkIn'],
  ['odd weeks, week 53 and week 1 follow each other', hoursOf(weekly('Tu 09:00-12:00', 'walkIn', { weeks: 'odd' })), '2026-12-29 10:00', 'open (rule) until Tue 29 Dec 12:00; next Tue 5 Jan 09:00–12:00 walkIn'],
  ['even weeks, three weeks over the turn of the year', hoursOf(weekly('Tu 09:00-12:00', 'walkIn', { weeks: 'even' })), '2026-12-22 13:00', 'closed (rule) until Tue 12 Jan 09:00; next Tue 12 Jan 09:00–12:00 walkIn'],
  ['first Tuesday, on the second', hoursOf(weekly('Tu 09:00-12:00', 'walkIn', { weeks: 'first' })), '2026-11-10 10:00', 'closed (rule, all day) until Tue 1 Dec 09:00; next Tue 1 Dec 09:00–12:00 walkIn'],
  ['fourth Tuesday', hoursOf(weekly('Tu 09:00-12:00', 'walkIn', { weeks: 'fourth' })), '2026-11-24 10:00', 'open (rule) until Tue 24 Nov 12:00; next Tue 22 Dec 09:00–12:00 walkIn'],
  ['last Monday where the month has five', hoursOf(weekly('Mo 09:00-12:00', 'walkIn', { weeks: 'last' })), '2026-11-23 10:00', 'closed (rule, all day) until Mon 30 Nov 09:00; next Mon 30 Nov 09:00–12:00 walkIn'],

  // Validity
  ['hours that begin later', hoursOf(weekly('Mo-Fr 09:00-12:00', 'walkIn', { validFrom: '2026-12-01' })), '2026-11-24 10:00', 'unknown (notValid) until Tue 1 Dec 00:00; next Tue 1 Dec 09:00–12:00 walkIn'],
  ['hours that are over', hoursOf(weekly('Mo-Fr 09:00-12:00', 'walkIn', { validTo: '2026-10-31' })), '2026-11-24 10:00', 'unknown (notValid) without end'],
  ['their last day', hoursOf(weekly('Mo-Fr 09:00-12:00', 'walkIn', { validTo: '2026-11-24' })), '2026-11-24 10:00', 'open (rule) until Tue 24 Nov 12:00'],
  ['the night of their last day', hoursOf(weekly('Fr 22:00-02:00', 'walkIn', { validTo: '2026-11-27' })), '2026-11-28 01:00', 'open (rule) until Sat 28 Nov 02:00'],
  ['winter hours follow summer hours', hoursOf([...weekly('Mo 09:00-12:00', 'walkIn', { validTo: '2026-11-29' }), ...weekly('Mo 10:00-14:00', 'walkIn', { validFrom: '2026-11-30' })]), '2026-11-23 13:00', 'closed (rule) until Mon 30 Nov 10:00; next Mon 30 Nov 10:00–14:00 walkIn'],

  // Exceptions
  ['closed for a staff meeting', without(buergerbuero, exception('2026-11-24')), '2026-11-24 10:00', 'closed (exception reason, all day) until Wed 25 Nov 08:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['other hours for a day', without(buergerbuero, exception('2026-11-24', '2026-11-24', ['10:00', '12:00', 'appointment'])), '2026-11-24 10:00', 'appointment (exception reason) until Tue 24 Nov 12:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['outside the other hours', without(buergerbuero, exception('2026-11-24', '2026-11-24', ['10:00', '12:00'])), '2026-11-24 13:00', 'closed (exception reason) until Wed 25 Nov 08:00; next Wed 25 Nov 08:00–19:00 walkIn'],
  ['the later of two exceptions counts', without(buergerbuero, exception('2026-11-23', '2026-11-27'), exception('2026-11-24', '2026-11-24', ['10:00', '12:00'])), '2026-11-24 11:00', 'open (exception reason) until Tue 24 Nov 12:00; next Sat 28 Nov 08:00–13:00 walkIn'],
  ['and so it does the other way round', without(buergerbuero, exception('2026-11-24', '2026-11-24', ['10:00', '12:00']), exception('2026-11-23', '2026-11-27')), '2026-11-24 11:00', 'closed (exception reason, all day) until Sat 28 Nov 08:00; next Sat 28 Nov 08:00–13:00 walkIn'],
  ['open on a holiday by exception', without(welcome, exception('2026-11-18', '2026-11-18', ['10:00', '14:00'])), '2026-11-18 11:00', 'open (exception reason) until Wed 18 Nov 14:00; next Thu 19 Nov 11:00–17:00 walkIn'],
  ['closed for two months', without(welcome, exception('2026-11-23', '2027-01-31')), '2026-11-24 12:00', 'closed (exception reason, all day) until Mon 1 Feb 11:00; next Mon 1 Feb 11:00–17:00 walkIn'],
  ['closed for longer than one can look ahead', without(welcome, exception('2026-11-23', '2028-12-31')), '2026-11-24 12:00', 'closed (exception reason, all day) without end'],

  // Public holidays of Saxony
  ['Buß- und Bettag', buergerbuero, '2026-11-18 10:00', 'closed (holiday repentance, all day) until Thu 19 Nov 13:00; next Thu 19 Nov 13:00–19:00 walkIn'],
  ['Reformationstag on a Saturday', buergerbuero, '2026-10-31 10:00', 'closed (holiday reformation, all day) until Mon 2 Nov 08:00; next Mon 2 Nov 08:00–19:00 walkIn'],
  ['Good Friday, four days to go', buergerbuero, '2027-03-25 20:00', 'closed (rule) until Sat 27 Mar 08:00; next Sat 27 Mar 08:00–13:00 walkIn'],
  ['Easter Monday', welcome, '2027-03-29 12:00', 'closed (holiday easterMonday, all day) until Tue 30 Mar 11:00; next Tue 30 Mar 11:00–17:00 walkIn'],
  ['Fronleichnam is no holiday in Leipzig', welcome, '2027-05-27 12:00', 'open (rule) until Thu 27 May 17:00; next Mon 31 May 11:00–17:00 walkIn'],
  ['Christmas Eve is no holiday', welcome, '2026-12-24 12:00', 'open (rule) until Thu 24 Dec 17:00; next Mon 28 Dec 11:00–17:00 walkIn'],
  ['New Year’s Eve neither', welcome, '2026-12-31 12:00', 'open (rule) until Thu 31 Dec 17:00; next Mon 4 Jan 11:00–17:00 walkIn'],
  ['as usual on holidays', { ...buergerbuero, publicHolidays: 'asUsual' }, '2026-11-18 10:00', 'open (rule) until Wed 18 Nov 19:00; next Thu 19 Nov 13:00–19:00 walkIn'],
  ['nobody knows about holidays', { ...buergerbuero, publicHolidays: 'unknown' }, '2026-11-18 10:00', 'unknown (holidayUnknown repentance) until Thu 19 Nov 00:00; next Thu 19 Nov 13:00–19:00 walkIn'],
  ['nobody knows, not even at night', { ...buergerbuero, publicHolidays: 'unknown' }, '2026-11-18 03:00', 'unknown (holidayUnknown repentance) until Thu 19 Nov 00:00; next Thu 19 Nov 13:00–19:00 walkIn'],
  ['a holiday on a day without hours stays closed', { ...welcome, publicHolidays: 'unknown' }, '2026-11-18 12:00', 'closed (rule, all day) until Thu 19 Nov 11:00; next Thu 19 Nov 11:00–17:00 walkIn'],
  ['a night into a holiday of unknown meaning', { ...night, publicHolidays: 'unknown' }, '2026-10-30 23:00', 'open (rule) until Sat 31 Oct 00:00; next Fri 6 Nov 22:00–02:00 walkIn'],
  ['the night of a holiday of unknown meaning', { ...everyNight, publicHolidays: 'unknown' }, '2026-11-19 01:00', 'unknown (holidayUnknown repentance) until Thu 19 Nov 02:00; next Thu 19 Nov 22:00–02:00 walkIn'],

  // Clock changes
  ['the day that loses an hour', daily, '2027-03-28 01:59', 'closed (rule) until Sun 28 Mar 08:00; next Sun 28 Mar 08:00–16:00 walkIn'],
  ['the day that gains an hour', daily, '2026-10-25 02:30+01:00', 'closed (rule) until Sun 25 Oct 08:00; next Sun 25 Oct 08:00–16:00 walkIn'],
  ['an hour that does not exist', hoursOf('Su 02:00-03:00,05:00-06:00'), '2027-03-28 01:59', 'closed (rule) until Sun 28 Mar 05:00; next Sun 28 Mar 05:00–06:00 walkIn'],
  ['an end that does not exist', hoursOf('Sa 22:00-02:30'), '2027-03-28 01:59', 'open (rule) until Sun 28 Mar 03:00; next Sat 3 Apr 22:00–02:30 walkIn'],
  ['a beginning that does not exist', hoursOf('Su 02:30-04:00'), '2027-03-28 01:59', 'closed (rule) until Sun 28 Mar 03:00; next Sun 28 Mar 03:00–04:00 walkIn'],
  ['a night around the missing hour', hoursOf('Sa 22:00-02:00; Su 03:00-04:00'), '2027-03-28 01:30', 'open (rule) until Sun 28 Mar 04:00; next Sat 3 Apr 22:00–02:00 walkIn'],
  ['an hour that comes twice, first time', hoursOf('Su 02:00-03:00'), '2026-10-25 02:30+02:00', 'open (rule) until Sun 25 Oct 03:00; next Sun 1 Nov 02:00–03:00 walkIn'],
  ['an hour that comes twice, second time', hoursOf('Su 02:00-03:00'), '2026-10-25 02:30+01:00', 'open (rule) until Sun 25 Oct 03:00; next Sun 1 Nov 02:00–03:00 walkIn'],
  ['an end that comes twice means the first', hoursOf('Sa 22:00-02:30'), '2026-10-25 02:30+02:00', 'closed (rule) until Sat 7 Nov 22:00; next Sat 7 Nov 22:00–02:30 walkIn'],

  // What is not known
  ['nothing is known', null, '2026-11-24 10:00', 'unknown (noHours) without end'],
  ['neither rules nor words', hoursOf(null), '2026-11-24 10:00', 'unknown (noHours) without end'],
  ['only words are known', hoursOf(null, { sourceText: 'Neun Sitzungen im Jahr' }), '2026-11-24 10:00', 'unknown (noStructuredHours) without end'],
  ['only words, on a holiday', hoursOf(null, { sourceText: 'Neun Sitzungen im Jahr' }), '2026-11-18 10:00', 'unknown (noStructuredHours) without end'],
  ['only words, but closed today', hoursOf(null, { sourceText: 'Neun Sitzungen im Jahr', exceptions: [exception('2026-11-24')] }), '2026-11-24 10:00', 'closed (exception reason, all day) until Wed 25 Nov 00:00'],
  ['only words, and one day with hours', hoursOf(null, { sourceText: 'Neun Sitzungen im Jahr', exceptions: [exception('2026-11-26', '2026-11-26', ['16:00', '19:00'])] }), '2026-11-24 10:00', 'unknown (noStructuredHours) until Thu 26 Nov 00:00; next Thu 26 Nov 16:00–19:00 walkIn'],
  ['telephone hours open no door', hoursOf(weekly('Mo-Fr 08:00-18:00', 'walkIn', { kind: 'phone' })), '2026-11-24 10:00', 'unknown (phoneOnly) without end'],
  ['telephone hours beside the door’s', hoursOf([...weekly('Mo-Fr 08:00-18:00', 'walkIn', { kind: 'phone' }), ...weekly('Th 09:00-12:00')]), '2026-11-24 10:00', 'closed (rule, all day) until Thu 26 Nov 09:00; next Thu 26 Nov 09:00–12:00 walkIn'],
  ['an open consultation opens the door', hoursOf(weekly('Tu 09:00-12:00', 'walkIn', { kind: 'openConsultation' })), '2026-11-24 10:00', 'open (rule) until Tue 24 Nov 12:00; next Tue 1 Dec 09:00–12:00 walkIn'],
];

const inWords = ({ state, reason, until, next, closedAllDay }: OpeningStatus) => {
  const detail = 'id' in reason ? ` ${reason.id}` : 'name' in reason ? ` ${reason.name}` : '';
  const why = `${reason.kind}${detail}${closedAllDay ? ', all day' : ''}`;
  const coming = next && `next ${dayAndTime(next.at)}–${next.until?.toPlainTime().toString().slice(0, 5) ?? ''} ${next.access}`;
  return `${state} (${why}) ${[until ? `until ${dayAndTime(until)}` : 'without end', coming].filter(Boolean).join('; ')}`;
};

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayAndTime = (time: Temporal.ZonedDateTime) =>
  `${weekdayNames[time.dayOfWeek - 1]} ${time.day} ${monthNames[time.month - 1]} ${time.toPlainTime().toString().slice(0, 5)}`;

test.each(table)('%s', (_, hours, moment, answer) => {
  expect(inWords(openingStatus(hours, cityTime(moment)))).toBe(answer);
});

test('the moment may be given in any zone', () => {
  const moment = cityTime('2026-11-24 10:00');
  expect(openingStatus(buergerbuero, moment.withTimeZone('America/Los_Angeles'))).toEqual(openingStatus(buergerbuero, moment));
});

describe('until when a page about it may be kept', () => {
  const nextChange = (hours: Hours | null, moment: string) =>
    openingStatus(hours, cityTime(moment)).nextChange?.toPlainDateTime().toString();

  test('until it closes', () => expect(nextChange(buergerbuero, '2026-11-24 10:00')).toBe('2026-11-24T19:00:00'));
  test('until midnight, when "tomorrow" becomes "today"', () =>
    expect(nextChange(buergerbuero, '2026-11-24 20:00')).toBe('2026-11-25T00:00:00'));
  test('until midnight, round the clock', () => expect(nextChange(always, '2026-11-24 20:00')).toBe('2026-11-25T00:00:00'));
  test('for ever, where nothing is known', () => {
    expect(nextChange(null, '2026-11-24 20:00')).toBeUndefined();
    expect(nextChange(hoursOf(null), '2026-11-24 20:00')).toBeUndefined();
  });
});

describe('whatever the hours', () => {
  const cases = fc.tuple(randomHours, randomMoment);
  const holds = (property: (hours: Hours, moment: Temporal.ZonedDateTime) => void) =>
    fc.assert(
      fc.property(cases, ([hours, moment]) => property(hours, moment)),
      { numRuns: 200 },
    );

  test('the order of the rules does not matter', () => {
    holds((hours, moment) => {
      const turned = { ...hours, rules: hours.rules?.toReversed() ?? null };
      expect(inWords(openingStatus(turned, moment))).toBe(inWords(openingStatus(hours, moment)));
    });
  });

  test('the state lasts until `until` and is another one then', () => {
    holds((hours, moment) => {
      const { state, until } = openingStatus(hours, moment);
      if (!until) return;
      expect(openingStatus(hours, until).state).not.toBe(state);
      expect(openingStatus(hours, until.subtract({ milliseconds: 1 })).state).toBe(state);
      const halfway = moment.add({ milliseconds: Math.floor((until.epochMilliseconds - moment.epochMilliseconds) / 2) });
      expect(openingStatus(hours, halfway).state).toBe(state);
    });
  });

  test('at the next opening one can come, and not before', () => {
    holds((hours, moment) => {
      const { next, until } = openingStatus(hours, moment);
      if (!next || !until || next.access === 'byArrangement') return;
      expect(['open', 'appointment']).toContain(openingStatus(hours, next.at).state);
      expect(openingStatus(hours, next.at).until?.epochMilliseconds).toBe(next.until?.epochMilliseconds);
      if (until.epochMilliseconds === next.at.epochMilliseconds) return;
      expect(['closed', 'unknown']).toContain(openingStatus(hours, next.at.subtract({ milliseconds: 1 })).state);
      expect(['closed', 'unknown']).toContain(openingStatus(hours, until).state);
    });
  });

  test('nothing changes before `nextChange`', () => {
    holds((hours, moment) => {
      const before = openingStatus(hours, moment);
      if (!before.nextChange) throw new Error('There are rules, so something changes.');
      expect(before.nextChange.epochMilliseconds).toBeGreaterThan(moment.epochMilliseconds);
      expect(inWords(openingStatus(hours, before.nextChange.subtract({ milliseconds: 1 })))).toBe(inWords(before));
      expect(before.nextChange.subtract({ milliseconds: 1 }).toPlainDate().toString()).toBe(moment.toPlainDate().toString());
    });
  });

  test('a day that an exception closes is never open', () => {
    holds((hours, moment) => {
      const day = moment.toPlainDate().toString();
      const shut = { ...hours, exceptions: [...hours.exceptions, exception(day)] };
      expect(openingStatus(shut, moment)).toMatchObject({
        state: 'closed',
        reason: { kind: 'exception', id: 'reason' },
        closedAllDay: true,
      });
    });
  });

  test('without rules nothing is ever closed, unless an exception says so', () => {
    holds((hours, moment) => {
      const { state, reason } = openingStatus({ ...hours, rules: null }, moment);
      expect(reason.kind === 'exception' ? 'unknown' : state).toBe('unknown');
    });
  });
});

test.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
  ['Europe/Berlin', -60],
])('the same answers where the machine stands in %s', (zone, zoneOffset) => {
  const ask = `
    import { openingStatus } from './opening-status.ts';
    import { Temporal } from 'temporal-polyfill';
    const cases = JSON.parse(process.argv[1]);
    const answers = cases.map(([hours, moment]) => openingStatus(hours, Temporal.ZonedDateTime.from(moment)));
    process.stdout.write(JSON.stringify({ offset: new Date(2026, 10, 24).getTimezoneOffset(), answers }));`;
  const cases = table.map(([, hours, moment]) => [hours, cityTime(moment).toString()]);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', ask, JSON.stringify(cases)], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { offset, answers } = JSON.parse(stdout);
  expect(offset).toBe(zoneOffset);
  expect(answers).toEqual(JSON.parse(JSON.stringify(table.map(([, hours, moment]) => openingStatus(hours, cityTime(moment))))));
});
