import ICAL from 'ical.js';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import ar from '#messages/ar.json' with { type: 'json' };
import de from '#messages/de.json' with { type: 'json' };
import type { EventCard } from './data.ts';
import { eventCalendar, placeLine, talksOf } from './event-calendar.ts';

const centre = { slug: 'centre', name: 'Willkommenszentrum' };
const address = { street: 'Otto-Schill-Straße 2', postcode: '04109', city: 'Leipzig' };
const block = (words: object) =>
  ({ id: 'x', words, locale: 'de', german: null, freshness: { state: 'current' } }) as EventCard['title'];

const advice: EventCard = {
  id: '5b1c',
  slug: 'advice',
  format: 'consultation',
  title: block({ title: 'Beratung' }),
  summary: block({ body: 'Fragen zum **Vertrag**.' }),
  figures: {},
  sessions: [
    { day: '2026-12-07', from: '14:00', to: '16:00' },
    { day: '2027-07-05', from: '14:00', to: '24:00' },
  ],
  hosts: [{ name: 'Verein', office: null }],
  place: { office: centre, name: null, address, stop: null, position: null, online: false },
  languages: ['de'],
  interpreting: [],
  registration: 'required',
  registerAt: { kind: 'email', value: 'register@welcome.example' },
  registrationText: block({ body: 'Schreiben Sie eine E-Mail.' }),
  free: true,
  groups: ['work'],
  cancelled: false,
  demo: false,
  sequence: 0,
  changed: new Date('2026-11-20T08:00:00Z'),
};

function inCalendar(event: EventCard, locale: 'de' | 'ar' = 'de') {
  const t = createTranslator({ locale, messages: locale === 'de' ? de : ar, namespace: 'Events' });
  const file = eventCalendar(t, { name: 'Termine', talks: talksOf(event), locale, publicUrl: 'https://welcome.example' });
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('each day of an event is an appointment that says where, what and how', () => {
  const [first, second] = inCalendar(advice);
  expect(first?.summary).toBe('Beratung');
  expect(first?.location).toBe('Willkommenszentrum, Otto-Schill-Straße 2, 04109 Leipzig');
  expect(first?.description).toBe(
    'Fragen zum Vertrag.\n\nSchreiben Sie eine E-Mail. register@welcome.example\n\nhttps://welcome.example/de/events/advice',
  );
  expect([first?.uid, second?.uid]).toEqual(['5b1c-0', '5b1c-1']);
  expect(second?.endDate.toString()).toBe('2027-07-06T00:00:00');
});

test('what is made up says so in the calendar, in every language', () => {
  expect(inCalendar({ ...advice, demo: true })[0]?.summary).toBe('Beispiel: Beratung');
  expect(inCalendar({ ...advice, demo: true })[0]?.description).toContain('Das findet nicht statt.');
  expect(inCalendar({ ...advice, demo: true }, 'ar')[0]?.summary).toBe('مثال: Beratung');
});

test('what is cancelled says so in words and by its status', () => {
  const [event] = inCalendar({ ...advice, cancelled: true });
  expect(event?.summary).toBe('Fällt aus: Beratung');
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('an event online is online; a place nobody knows is not made up', () => {
  const nowhere = { office: null, name: null, address: null, stop: null, position: null, online: false };
  expect(placeLine(nowhere)).toBeNull();
  expect(inCalendar({ ...advice, place: { ...nowhere, online: true } })[0]?.location).toBe('im Internet');
});
