import { Temporal } from 'temporal-polyfill';
import { cityZone } from './clock.ts';

/** One appointment of a calendar file. All texts are plain text in one language. */
export type Appointment = {
  /** Stays the same for ever, in every language: a calendar recognises the appointment by it. */
  uid: string;
  /** Rises with every change of day, hour or place. */
  sequence: number;
  changed: Date;
  /** City time. A calendar day alone: the hour is not known. */
  start: Temporal.ZonedDateTime | Temporal.PlainDate;
  /** Null: not known. */
  end: Temporal.ZonedDateTime | null;
  summary: string;
  description: string;
  location: string | null;
  /** Latitude and longitude. */
  position: { latitude: number; longitude: number } | null;
  url: string;
  cancelled: boolean;
};

/**
 * A calendar file as RFC 5545 wants it: CRLF after every line, lines of at most 75 octets, times in the city's zone, which the
 * file describes itself. `DTSTAMP` is the last change, as RFC 5545, 3.8.7.2 asks of a file without METHOD: the same content
 * makes the same bytes.
 */
export function calendarFile({ name, appointments }: { name: string; appointments: Appointment[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wegweiser//Wegweiser//DE',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`, // RFC 7986; the next line says it to older programs
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...zone,
    ...appointments.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(appointment: Appointment): string[] {
  const { uid, sequence, changed, start, end, summary, description, location, position, url, cancelled } = appointment;
  const stamp = utc(changed);
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART${time(start)}`,
    ...(end ? [`DTEND${time(end)}`] : []),
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    ...(location ? [`LOCATION:${text(location)}`] : []),
    ...(position ? [`GEO:${position.latitude};${position.longitude}`] : []),
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

/** Summer time since 1996; Directive 2000/84/EC has no end date. Older appointments are not ours. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${cityZone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const basic = (iso: string) => iso.replace(/[-:]/g, '');

function time(at: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  if (at instanceof Temporal.PlainDate) return `;VALUE=DATE:${basic(at.toString())}`;
  return `;TZID=${cityZone}:${basic(at.withTimeZone(cityZone).toPlainDateTime().toString({ smallestUnit: 'second' }))}`;
}

const utc = (at: Date) => `${basic(at.toISOString().slice(0, 19))}Z`;

/** RFC 5545, 3.3.11. Control characters, which no text may hold, are left out. */
const text = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** RFC 5545, 3.1: no line is longer than 75 octets, and no character is torn apart. */
function folded(line: string): string {
  let octets = 0;
  let result = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
