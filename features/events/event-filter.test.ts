import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { groups } from '#features/guidance/schema.ts';
import { daysOf, eventsPath, matches, readFilter, under } from './event-filter.ts';

const nothing = { topic: null, language: null, month: null };
const talk = { groups: ['housing', 'law'] as const, languages: ['de'], interpreting: ['ar', 'uk'] };

test('an address that asks for a topic, a language and a month is read, and written again', () => {
  const filter = { topic: 'housing', language: 'uk', month: '2026-12' } as const;
  expect(readFilter({ topic: 'housing', language: 'uk', month: '2026-12' })).toEqual(filter);
  fc.assert(
    fc.property(
      fc.record({
        topic: fc.constantFrom(null, ...groups),
        language: fc.constantFrom(null, 'uk', 'de-simple'),
        month: fc.constantFrom(null, '2026-12'),
      }),
      (each) => {
        const query = new URL(eventsPath(each), 'http://welcome.example').searchParams;
        expect(readFilter(Object.fromEntries(query))).toEqual(each);
      },
    ),
  );
  expect(eventsPath(nothing)).toBe('/events');
});

test.each<Record<string, string | string[]>>([
  { topic: 'constructor' },
  { topic: ['', 'x'] },
  { language: '<script>' },
  { language: 'x'.repeat(500) },
  { month: '2026-13' },
  { month: '2026-1' },
  { month: '-1-01' },
  { month: '' },
])('what nobody can mean shows the whole list: %j', (params) => {
  expect(readFilter(params)).toEqual(nothing);
});

test('a talk is found by any of its topics, and by a language that is only interpreted', () => {
  expect(matches(talk, nothing)).toBe(true);
  expect(matches(talk, { ...nothing, topic: 'law', language: 'uk' })).toBe(true);
  expect(matches(talk, { ...nothing, language: 'ro' })).toBe(false);
  expect(matches(talk, { ...nothing, topic: 'health' })).toBe(false);
});

test('a month knows its last day', () => {
  expect(daysOf('2026-12')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  expect(daysOf('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
});

test('talks stand under their months in the order given', () => {
  const talks = ['2026-12-07', '2026-12-15', '2027-01-08'].map((day) => ({ session: { day } }));
  expect(under(talks, 7)).toEqual([
    { heading: '2026-12', talks: talks.slice(0, 2) },
    { heading: '2027-01', talks: talks.slice(2) },
  ]);
  expect(under(talks, 4).map(({ heading }) => heading)).toEqual(['2026', '2027']);
});
