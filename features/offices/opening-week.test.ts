import { expect, test } from 'vitest';
import { cityTime, exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { type OpeningWeek, openingWeek } from './opening-week.ts';

const tuesday = cityTime('2026-11-24 10:00');
const shown = (week: OpeningWeek | null) =>
  week?.rows.map(({ spans }) =>
    spans.map(({ from, to, access, weeks }) => [`${from}–${to}`, access, weeks].join(' ')).join(', '),
  );

test('a week as it hangs on the door', () => {
  const week = openingWeek(hoursOf('Mo-We,Fr 08:00-19:00; Th 13:00-19:00; Sa 08:00-13:00'), tuesday);
  expect(shown(week)).toEqual([
    '08:00–19:00 walkIn every',
    '08:00–19:00 walkIn every',
    '08:00–19:00 walkIn every',
    '13:00–19:00 walkIn every',
    '08:00–19:00 walkIn every',
    '08:00–13:00 walkIn every',
    '',
  ]);
  expect(week?.rows.map(({ isToday }) => isToday)).toEqual([false, true, false, false, false, false, false]);
});

test('each row stands for its next day, so Monday is the coming one', () => {
  const rows = openingWeek(hoursOf('Mo-Fr 09:00-12:00'), tuesday)?.rows;
  expect(rows?.map(({ date }) => date.toString())).toEqual([
    '2026-11-30',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
});

test('late at night in Leipzig it is still today, wherever the server stands', () => {
  const rows = openingWeek(hoursOf('Mo-Fr 09:00-12:00'), cityTime('2026-11-24 23:30').withTimeZone('Asia/Kathmandu'))?.rows;
  expect(rows?.find(({ isToday }) => isToday)?.weekday).toBe(2);
});

test('spans that touch or overlap are one, in order, unless one gets in differently', () => {
  const rules = [
    ...weekly('Mo 13:00-18:00,08:00-12:00,12:00-13:00'),
    ...weekly('Mo 17:00-19:00'),
    ...weekly('Mo 19:00-20:00', 'appointment'),
  ];
  expect(shown(openingWeek(hoursOf(rules), tuesday))?.[0]).toBe('08:00–19:00 walkIn every, 19:00–20:00 appointment every');
});

test('night hours stay with the evening they begin on', () => {
  expect(shown(openingWeek(hoursOf('Fr 18:00-22:00,22:00-02:00'), tuesday))?.slice(4, 6)).toEqual([
    '18:00–02:00 walkIn every',
    '',
  ]);
});

test('every second week is shown every week, and says whether this one counts', () => {
  const rules = [
    ...weekly('We 09:00-12:00', 'walkIn', { weeks: 'odd' }),
    ...weekly('We 14:00-16:00', 'walkIn', { weeks: 'last' }),
  ];
  expect(openingWeek(hoursOf(rules), tuesday)?.rows[2]?.spans).toMatchObject([
    { from: '09:00', weeks: 'odd', appliesOnDate: false },
    { from: '14:00', weeks: 'last', appliesOnDate: true },
  ]);
});

test('winter hours are announced, and count in the rows they are already valid for', () => {
  const rules = [
    ...weekly('Mo,Tu 09:00-12:00', 'walkIn', { validTo: '2026-11-29' }),
    ...weekly('Mo,Tu 10:00-14:00', 'walkIn', { validFrom: '2026-11-30' }),
  ];
  const week = openingWeek(hoursOf(rules), tuesday);
  expect(shown(week)?.slice(0, 2)).toEqual(['10:00–14:00 walkIn every', '09:00–12:00 walkIn every']);
  expect(week?.changesOn?.toString()).toBe('2026-11-30');
});

test('days without hours in force are not known, rather than closed', () => {
  const week = openingWeek(hoursOf(weekly('Mo-Fr 09:00-12:00', 'walkIn', { validTo: '2026-11-25' })), tuesday);
  expect(week?.rows.map(({ isKnown }) => isKnown)).toEqual([false, true, true, false, false, false, false]);
});

test('what differs in the next sixty days: closures, other hours, holidays on days that would be open', () => {
  const hours = hoursOf('Mo-Th 09:00-12:00', {
    exceptions: [
      { ...exception('2026-12-24', '2027-01-01'), id: 'year-end' },
      { ...exception('2026-11-20', '2026-11-25', ['10:00', '11:00']), id: 'works' },
      { ...exception('2026-11-01', '2026-11-10'), id: 'over' },
      { ...exception('2027-02-10'), id: 'far' },
    ],
  });
  const ahead = (now: string) =>
    openingWeek(hours, cityTime(now))?.ahead.map((each) => [each.from.toString(), each.kind === 'holiday' ? each.name : each.id]);
  // 25 December lies in the closure, 26 December is a Saturday.
  expect(ahead('2026-11-24 10:00')).toEqual([
    ['2026-11-20', 'works'],
    ['2026-12-24', 'year-end'],
  ]);
  // The last day of the works is still ahead of those who come on it.
  expect(ahead('2026-11-25 23:00')?.[0]).toEqual(['2026-11-20', 'works']);
  expect(ahead('2026-11-26 00:00')?.[0]).toEqual(['2026-12-24', 'year-end']);
  // Good Friday is a Friday, which is closed anyway.
  expect(ahead('2027-03-01 10:00')).toEqual([['2027-03-29', 'easterMonday']]);
  expect(openingWeek(hours, cityTime('2026-11-24 10:00'))?.rows.map(({ exception: id }) => id)).toEqual([
    null,
    'works',
    'works',
    null,
    null,
    null,
    null,
  ]);
});

test('a holiday marks its row', () => {
  const week = openingWeek(hoursOf('Mo-Fr 09:00-12:00', { publicHolidays: 'unknown' }), cityTime('2026-11-16 10:00'));
  expect(week?.rows[2]).toMatchObject({ holiday: 'repentance', exception: null });
  expect(week?.ahead[0]).toMatchObject({ kind: 'holiday', name: 'repentance', open: 'unknown' });
  expect(openingWeek(hoursOf('Mo-Fr 09:00-12:00', { publicHolidays: 'asUsual' }), cityTime('2026-11-16 10:00'))).toMatchObject({
    ahead: [],
  });
});

test('telephone hours are a week of their own', () => {
  const hours = hoursOf([...weekly('Mo-Fr 08:00-18:00', 'walkIn', { kind: 'phone' }), ...weekly('Th 09:00-12:00')]);
  expect(shown(openingWeek(hours, tuesday))?.join()).toBe(',,,09:00–12:00 walkIn every,,,');
  expect(shown(openingWeek(hours, tuesday, 'phone'))?.[0]).toBe('08:00–18:00 walkIn every');
});

test('without rules there is no week to show, rather than a week of closed days', () => {
  expect(openingWeek(null, tuesday)).toBeNull();
  expect(openingWeek(hoursOf(null, { sourceText: 'nach Aushang' }), tuesday)).toBeNull();
  expect(openingWeek(hoursOf(weekly('Mo 08:00-18:00', 'walkIn', { kind: 'phone' })), tuesday)).toBeNull();
});
