import { expect, test } from 'vitest';
import type { Group } from '#features/guidance/schema.ts';
import { askedFor, byTopic, columnsOf, matching } from './matrix.ts';

const leaflet = (name: string, groups: Group[], ...languages: string[]) => ({
  name,
  groups,
  editions: languages.map((language) => ({ language })),
});
const names = (leaflets: { name: string }[]) => leaflets.map(({ name }) => name);

const map = leaflet('map', ['arriving'], 'de', 'en', 'es', 'ru', 'ar');
const guide = leaflet('guide', ['health'], 'de', 'en', 'ar', 'ps');
const allowance = leaflet('allowance', ['family', 'money'], 'de');

test('the reader finds her language first, then German, then what most leaflets have', () => {
  expect(columnsOf([map, guide, allowance], 'ar')).toEqual({ columns: ['ar', 'de', 'en', 'es', 'ps', 'ru'], others: [] });
});

test('a language without any leaflet gets no empty column', () => {
  expect(columnsOf([map, allowance], 'uk').columns).toEqual(['de', 'ar', 'en', 'es', 'ru']);
});

test('the ninth language and those after it share the last column', () => {
  const calendar = leaflet('calendar', ['health'], 'vi', 'tr', 'ti', 'sq', 'sr', 'ro', 'pl', 'fa', 'de', 'uk');
  expect(columnsOf([calendar], 'uk')).toEqual({
    columns: ['uk', 'de', 'fa', 'pl', 'ro', 'sq', 'sr', 'ti'],
    others: ['tr', 'vi'],
  });
});

test('a leaflet on family and money stands with family, and with money for who asked for money', () => {
  expect(byTopic([allowance, map], null).map(({ group }) => group)).toEqual(['arriving', 'family']);
  expect(byTopic([allowance], 'money')).toEqual([{ group: 'money', leaflets: [allowance] }]);
});

test('topic and language narrow the list together', () => {
  const all = [map, guide, allowance];
  expect(names(matching(all, askedFor({ language: 'ar' }, all)))).toEqual(['map', 'guide']);
  expect(names(matching(all, askedFor({ topic: 'health', language: 'ar' }, all)))).toEqual(['guide']);
  expect(names(matching(all, askedFor({ topic: 'money', language: 'ar' }, all)))).toEqual([]);
});

test.each([
  {},
  { topic: '', language: '' },
  { topic: 'constructor', language: '__proto__' },
  { topic: ['health'], language: ['ar'] },
])('an address with %j shows everything', (query) => {
  const all = [map, guide, allowance];
  expect(names(matching(all, askedFor(query, all)))).toEqual(['map', 'guide', 'allowance']);
});
