import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

/**
 * Saxony's public holidays by their German name in date-holidays. Source: § 1 SächsSFG.
 * 24 and 31 December are not among them: offices that close then say so with an exception.
 */
const names = {
  Neujahr: 'newYear',
  Karfreitag: 'goodFriday',
  Ostermontag: 'easterMonday',
  Maifeiertag: 'labourDay',
  'Christi Himmelfahrt': 'ascension',
  Pfingstmontag: 'whitMonday',
  'Tag der Deutschen Einheit': 'germanUnity',
  Reformationstag: 'reformation',
  'Buß- und Bettag': 'repentance',
  '1. Weihnachtstag': 'christmasDay',
  '2. Weihnachtstag': 'secondChristmasDay',
} as const;

export type HolidayName = (typeof names)[keyof typeof names];
export const holidayNames: readonly HolidayName[] = Object.values(names);

const saxony = new Holidays('DE', 'SN', { languages: ['de'], types: ['public'] });
const years = new Map<number, ReadonlyMap<string, HolidayName>>();

/**
 * Which public holiday of Saxony a calendar day is, or null.
 * Throws when the library lists a holiday this table does not know: a new one needs a name in every language first.
 */
export function holidayOn(date: Temporal.PlainDate): HolidayName | null {
  return holidaysOf(date.year).get(date.toString()) ?? null;
}

function holidaysOf(year: number) {
  const known = years.get(year);
  if (known) return known;
  const days = new Map<string, HolidayName>();
  // The local day stands in `date`; `start` and `end` are instants and would bring the process's time zone in.
  for (const { date, name } of saxony.getHolidays(year)) days.set(date.slice(0, 10), nameOf(name));
  years.set(year, days);
  return days;
}

function nameOf(german: string): HolidayName {
  if (!(german in names)) throw new Error(`Unknown public holiday "${german}": name it in lib/holidays.ts and in messages/.`);
  return names[german as keyof typeof names];
}
