import { fc } from '#tests/properties.ts';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Appointment, calendarFile } from './icalendar.ts';

const berlin = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin');

const talk: Appointment = {
  uid: '6f0c2f0e-0',
  sequence: 2,
  changed: new Date('2026-11-20T08:30:15.250Z'),
  start: berlin('2026-12-07T14:00'),
  end: berlin('2026-12-07T16:00'),
  summary: 'Beratung',
  description: 'Bringen Sie den Vertrag mit.',
  location: 'Willkommenszentrum Leipzig, Otto-Schill-Straße 2',
  position: { latitude: 51.33827, longitude: 12.37053 },
  url: 'https://welcome.example/de/events/advice',
  cancelled: false,
};

/** What an independent reader makes of the file; like a calendar program that knows no zones but those of the file. */
function read(...appointments: Appointment[]) {
  const file = calendarFile({ name: 'Termine', appointments });
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { file, calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

test('somebody who imports a talk finds it on its day, at its hour, at its place', () => {
  const { calendar, events } = read(talk);
  const [event] = events;
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(event?.uid).toBe('6f0c2f0e-0');
  expect(event?.summary).toBe('Beratung');
  expect(event?.location).toBe('Willkommenszentrum Leipzig, Otto-Schill-Straße 2');
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-07T13:00:00.000Z');
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-12-07T15:00:00.000Z');
  expect(event?.component.getFirstPropertyValue('geo')).toEqual([51.33827, 12.37053]);
  expect(event?.sequence).toBe(2);
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  for (const stamp of ['dtstamp', 'last-modified']) {
    expect(event?.component.getFirstPropertyValue(stamp)?.toString()).toBe('2026-11-20T08:30:15Z');
  }
});

test('a cancelled talk is cancelled in the calendar too, and blocks nobody’s time', () => {
  const [event] = read({ ...talk, cancelled: true }).events;
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('a talk whose hour is not known takes the day, not midnight', () => {
  const { file, events } = read({ ...talk, start: Temporal.PlainDate.from('2027-01-12'), end: null });
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.startDate.toString()).toBe('2027-01-12');
  expect(file).not.toContain('DTEND');
});

test('a talk without a known end has none', () => {
  expect(read({ ...talk, end: null }).file).not.toContain('DTEND');
});

test('the zone in the file agrees with the city’s clock at any hour of many years', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1996, 3, 1), max: Date.UTC(2050, 0, 1) }), (at) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(at - (at % 60_000));
      const start = instant.toZonedDateTimeISO('Europe/Berlin');
      // An hour that comes twice has one name for both: RFC 5545 means the first, ical.js does not always.
      const named = (which: 'earlier' | 'later') =>
        start.toPlainDateTime().toZonedDateTime('Europe/Berlin', { disambiguation: which });
      fc.pre(named('earlier').equals(named('later')));
      expect(read({ ...talk, start, end: null }).events[0]?.startDate.toUnixTime()).toBe(instant.epochMilliseconds / 1000);
    }),
    { numRuns: 300 },
  );
});

test('any text comes back as it was, in lines of at most 75 octets that end with CR LF', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'ü', 'م', 'ї', '🙂', ',', ';', ':', '\\', '\n', '"', ' ', 'n', '\\n'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const { file, events } = read({ ...talk, summary, description });
      expect(events[0]?.summary).toBe(summary);
      expect(events[0]?.description).toBe(description);
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of file.slice(0, -2).split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\uFFFD]/);
      }
    }),
    { numRuns: 500 },
  );
});

test('a line break of any system is one, and what no text may hold is left out', () => {
  expect(read({ ...talk, description: 'eins\r\nzwei\rdrei\nvier\u0000\u0007' }).events[0]?.description).toBe(
    'eins\nzwei\ndrei\nvier',
  );
});

test('the same content makes the same bytes', () => {
  expect(read(talk).file).toBe(read(talk).file);
});
