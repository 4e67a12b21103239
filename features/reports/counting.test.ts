import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { type Consultation, placeOfReport, placesOf, spoken } from './counting.ts';
import { countBook, dimensions, valuesOf } from './definitions.ts';
import { pins } from './pins.ts';
import type { TrueTable } from './published-table.ts';
import { spokenLanguages } from './spoken-languages.ts';

const consultation: fc.Arbitrary<Consultation> = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...dimensions.topic), { minLength: 1, maxLength: 4 }),
  language: fc.constantFrom('ar', 'uk', 'de'),
  group: fc.constantFrom('refugee', 'student'),
  interpreter: fc.option(fc.boolean()),
  leafletMissing: fc.boolean(),
  noOffice: fc.boolean(),
});

function counted(all: readonly Consultation[]): TrueTable[] {
  const places = all.flatMap(placesOf).map(({ table, a, b }) => [table, a, b].join(' '));
  return Object.keys(countBook.tables).map((table) => ({
    table,
    month: '2026-11',
    counts: valuesOf(countBook, table, 0).map((a) =>
      valuesOf(countBook, table, 1).map((b) => places.filter((place) => place === [table, a, b].join(' ')).length),
    ),
  }));
}

test('what the protection takes for known of the tables holds for whatever is counted', () => {
  fc.assert(
    fc.property(fc.array(consultation, { maxLength: 12 }), (all) => {
      const { found } = pins(counted(all), [], { table: 'topicLanguage', period: '2026-11' }, countBook);
      expect(found).toBe('free');
    }),
    { numRuns: 40 },
  );
});

test('a consultation counts once, and each of its topics once, however often it was tapped', () => {
  const places = placesOf({
    topics: ['work', 'work', 'housing'],
    language: 'ar',
    group: 'family',
    interpreter: null,
    leafletMissing: false,
    noOffice: true,
  });
  expect(places.map(({ table, a, b }) => [table, a, b].join(' ').trim())).toEqual([
    'languageGroup ar family',
    'interpreter ar unknown',
    'topicLanguage work ar',
    'topicGroup work family',
    'gap work',
    'topicLanguage housing ar',
    'topicGroup housing family',
    'gap housing',
  ]);
});

test.each([
  ['de-simple', 'de'],
  ['fa-AF', 'fa-AF'],
  ['pt-BR', 'pt'],
  ['tlh', 'other'],
])('talks in %s count as %s', (tag, language) => {
  expect(spoken(tag, spokenLanguages)).toBe(language);
});

test.each([
  ['/offices/buergerbuero', 'offices'],
  ['/guide/register-address', 'guide'],
  ['/about', 'other'],
  ['', 'other'],
])('a report about %j counts under %s', (path, place) => {
  expect(placeOfReport({ about: 'phone', path })).toEqual({ table: 'errorReport', a: 'phone', b: place });
});
