import { expect, test } from 'vitest';
import { everyOffice, officesPath, readOfficeSearch, usedFilters, without } from './office-search.ts';

const read = (path: string) => readOfficeSearch(Object.fromEntries(new URL(path, 'http://x').searchParams));

test.each([
  '/offices',
  '/offices?q=L%C3%B6hne&topic=work&language=ro&open=today&kind=advice_centre&district=Zentrum-S%C3%BCd&walkin=1&page=3',
])('%s is read and written alike', (path) => {
  expect(officesPath(read(path))).toBe(path);
});

test('a form that was sent empty asks for everything', () => {
  expect(read('/offices?q=&topic=&language=&open=&kind=&district=')).toEqual(everyOffice);
});

test.each([
  '?topic=witchcraft',
  '?language=<script>',
  '?open=maybe',
  '?page=-1',
  '?page=1e9',
  '?page=x',
  '?walkin=2',
  '?kind=',
  '?nonsense=1',
])('%s makes no sense and does not matter', (query) => {
  expect(read(`/offices${query}`)).toEqual(everyOffice);
});

test('of several values the first counts', () => {
  expect(readOfficeSearch({ topic: ['work', 'health'], q: ['a', 'b'] })).toMatchObject({ topic: 'work', words: 'a' });
});

test('one wish can be left out', () => {
  const search = read('/offices?q=Lohn&topic=work&walkin=1&page=2');
  expect(usedFilters(search)).toEqual(['words', 'topic', 'walkIn']);
  expect(officesPath(without(search, 'walkIn'))).toBe('/offices?q=Lohn&topic=work');
});
