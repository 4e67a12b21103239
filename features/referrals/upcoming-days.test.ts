import { expect, test } from 'vitest';
import { hoursSchema } from '#features/offices/schema.ts';
import { Temporal } from 'temporal-polyfill';
import { upcomingDays } from './upcoming-days.ts';

const rule = (weekday: number, from: string, to: string) => ({ weekday, from, to, access: 'walkIn' });
const hours = hoursSchema.parse({ asOf: null, sourceText: null, rules: [rule(2, '09:00', '12:00'), rule(4, '13:00', '18:00')] });
const days = (time: string, most = 3) =>
  upcomingDays(hours, Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`), most).map(({ date }) => date.toString());

test('today counts while the door will still open, then the next days follow', () => {
  expect(days('2026-11-24T08:00')).toEqual(['2026-11-24', '2026-11-26', '2026-12-01']);
  expect(days('2026-11-24T12:00')).toEqual(['2026-11-26', '2026-12-01', '2026-12-03']);
});

test('without known hours there are no days, and nobody looks further than two weeks', () => {
  expect(upcomingDays(null, Temporal.ZonedDateTime.from('2026-11-24T08:00[Europe/Berlin]'), 3)).toEqual([]);
  expect(days('2026-11-24T08:00', 99)).toHaveLength(5);
});
