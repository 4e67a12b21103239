import { expect, test } from 'vitest';
import { kindsFound, readKind, searchPath } from './search-kinds.ts';

test('only kinds one can look for are read from an address', () => {
  expect(readKind('office')).toBe('office');
  expect(readKind(['term', 'office'])).toBe('term');
  expect([readKind(undefined), readKind('figure'), readKind('<b>')]).toEqual([null, null, null]);
});

test('an address keeps the words, whatever they are', () => {
  expect(searchPath('Löhne & "Geld"', 'office')).toBe('/search?q=L%C3%B6hne+%26+%22Geld%22&kind=office');
});

test('kinds are counted in the order of the filter; those without a result are left out', () => {
  expect(kindsFound([{ kind: 'term' }, { kind: 'guidance' }, { kind: 'term' }])).toEqual([
    { kind: 'guidance', count: 1 },
    { kind: 'term', count: 2 },
  ]);
});
