import { expect, test } from 'vitest';
import { exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { officeJsonLd, openingHours } from './office-json-ld.ts';

const spec = (day: string, opens: string, closes: string) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: `https://schema.org/${day}`,
  opens,
  closes,
});
const holidays = spec('PublicHolidays', '00:00', '00:00');

test('weekly hours are said day by day, with the lunch break and the holidays', () => {
  expect(openingHours(hoursOf('Mo 08:00-12:00,13:00-16:00; Th 13:00-18:00'))).toEqual({
    openingHoursSpecification: [
      spec('Monday', '08:00', '12:00'),
      spec('Monday', '13:00', '16:00'),
      spec('Thursday', '13:00', '18:00'),
      holidays,
    ],
  });
});

test('a night belongs to the day it begins on, and a whole day is not taken for a closed one', () => {
  const { openingHoursSpecification: [night, evening, whole] = [] } = openingHours(
    hoursOf('Fr 22:00-02:00; Sa 18:00-24:00; Su 00:00-24:00', { publicHolidays: 'asUsual' }),
  );
  expect(night).toEqual(spec('Friday', '22:00', '02:00'));
  expect(evening).toEqual(spec('Saturday', '18:00', '00:00'));
  expect(whole).toEqual(spec('Sunday', '00:00', '23:59'));
});

test('days that differ are said with their dates', () => {
  const hours = hoursOf('Mo 08:00-12:00', {
    exceptions: [exception('2026-12-24', '2026-12-31'), exception('2027-01-04', '2027-01-04', ['10:00', '11:00'])],
  });
  expect(openingHours(hours).specialOpeningHoursSpecification).toEqual([
    {
      '@type': 'OpeningHoursSpecification',
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-12-24',
      validThrough: '2026-12-31',
    },
    {
      '@type': 'OpeningHoursSpecification',
      opens: '10:00',
      closes: '11:00',
      validFrom: '2027-01-04',
      validThrough: '2027-01-04',
    },
  ]);
});

test('on a day that differs, too, by arrangement is not open', () => {
  const byArrangement = exception('2026-12-24', '2026-12-24', ['08:00', '12:00', 'byArrangement']);
  const hours = hoursOf('Th 08:00-18:00', { exceptions: [byArrangement] });
  expect(openingHours(hours).specialOpeningHoursSpecification).toMatchObject([{ opens: '00:00', closes: '00:00' }]);
});

test.each([
  ['no hours', null],
  ['words only', hoursOf(null, { sourceText: 'nach Vereinbarung' })],
  ['the telephone alone', hoursOf(weekly('Mo 08:00-12:00', 'walkIn', { kind: 'phone' }))],
  ['by arrangement alone', hoursOf(weekly('Mo 08:00-12:00', 'byArrangement'))],
  ['odd weeks', hoursOf([...weekly('Mo 08:00-12:00'), ...weekly('Tu 08:00-12:00', 'walkIn', { weeks: 'odd' })])],
])('%s: nothing is said, so that nobody takes the office for closed or open', (_, hours) => {
  expect(openingHours(hours)).toEqual({});
});

const block = (words: object) => ({
  id: 'x',
  words,
  locale: 'ar' as const,
  german: null,
  freshness: { state: 'current' as const },
});
const office = {
  kind: 'authority' as const,
  name: 'Bürgerbüro </script>',
  summary: block({ body: '**مكتب** المواطنين' }),
  address: { street: 'Markt 1', postcode: '04109', city: 'Leipzig', district: null, latitude: null, longitude: null },
  contacts: [
    { kind: 'email' as const, value: 'a@b.example' },
    { kind: 'phone' as const, value: '0341 123' },
  ],
  languages: ['ar'],
  hours: hoursOf('Mo 08:00-12:00'),
  confidence: 'high' as const,
};

test('an authority is a government office; what is not known is left out', () => {
  const thing = officeJsonLd(office, 'https://x.example/ar/offices/a', 'ar');
  expect(thing).toMatchObject({
    '@type': 'GovernmentOffice',
    name: 'Bürgerbüro </script>',
    description: 'مكتب المواطنين',
    address: { streetAddress: 'Markt 1', addressLocality: 'Leipzig' },
    telephone: '0341 123',
    openingHoursSpecification: [spec('Monday', '08:00', '12:00'), holidays],
  });
  expect(thing).not.toHaveProperty('geo');
});

test('an association is no government office, and hours nobody vouches for are not handed on', () => {
  const thing = officeJsonLd({ ...office, kind: 'association', address: null, confidence: 'low' }, 'https://x.example/', 'de');
  expect(thing['@type']).toEqual(['Organization', 'Place']);
  expect(thing).not.toHaveProperty('address');
  expect(thing).not.toHaveProperty('openingHoursSpecification');
});
