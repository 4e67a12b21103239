import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { holidayOn } from '#lib/holidays.ts';
import { demoEvent, demoSession } from './demo-events.ts';
import { eventSchema } from './schema.ts';

const session = (inDays: number, weekday: number) => ({ inDays, weekday, from: '14:00', to: '16:00' });

test('a Monday in thirteen days, seen from a Tuesday, is the Monday after next', () => {
  expect(demoSession(session(13, 1), '2026-11-24')).toEqual({ day: '2026-12-07', from: '14:00', to: '16:00' });
});

test('a weekday that is exactly so far ahead is taken', () => {
  expect(demoSession(session(7, 2), '2026-11-24').day).toBe('2026-12-01');
});

test('nobody is invited on Christmas Eve, on a holiday, or twice on one day', () => {
  expect(demoSession(session(28, 4), '2026-11-24').day).toBe('2027-01-07'); // 24 and 31 December are passed over
  expect(demoSession(session(1, 1), '2027-03-24').day).toBe('2027-04-05'); // 29 March is Easter Monday
});

test('on whatever day a demo is loaded, its talks lie ahead, on their weekday, on a working day', () => {
  const start = Temporal.PlainDate.from('2026-01-01');
  for (let n = 0; n < 730; n += 1) {
    const today = start.add({ days: n });
    const days = [9, 44].map((inDays) => demoSession(session(inDays, 5), today.toString()).day);
    for (const day of days.map((each) => Temporal.PlainDate.from(each))) {
      expect(today.until(day).days).toBeGreaterThanOrEqual(9);
      expect(day.dayOfWeek).toBe(5);
      expect(holidayOn(day)).toBeNull();
    }
    expect(days[0]! < days[1]!).toBe(true);
  }
});

test('a made-up event says so, whatever its file claims', () => {
  const file = {
    format: 'talk',
    sessions: [session(13, 1)],
    hosts: [{ name: 'Verein (Beispiel)', office: null }],
    place: { office: null, name: null, street: null, postcode: null, city: null, online: true },
  };
  expect(eventSchema.parse(demoEvent(file, '2026-11-24'))).toMatchObject({ demo: true, sessions: [{ day: '2026-12-07' }] });
  expect(() => demoEvent({ ...file, demo: false }, '2026-11-24')).toThrow(/demo/);
  expect(() => demoEvent({ ...file, sessions: [{ day: '2026-12-07' }] }, '2026-11-24')).toThrow(/inDays/);
});
