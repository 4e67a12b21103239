import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { questions, readQuestions } from './questions.ts';

const read = (address: string) => {
  const [names = '', query = ''] = address.slice(1).split('?');
  return readQuestions(names.split('/'), query);
};

test.each([
  ['/offices?topic=work&open=now', '?topic=work&open=now'],
  ['/offices?utm_source=x&topic=work&fbclid=1', '?topic=work'],
  ['/offices?q=&topic=&language=&open=now&kind=&district=', '?open=now'],
  ['/offices?topic=work&topic=housing', '?topic=work'],
  ['/search?q=L%c3%b6hne%20', '?q=L%C3%B6hne'],
  ['/search?q=a%20b', '?q=a+b'],
  ['/search?q=%E0%A4%A', '?q=%EF%BF%BD%25A'],
  ['/guide/register-address?topic=work', ''],
  ['/guide/register-address/bilingual?with=ar', '?with=ar'],
  ['/guide/a/b/bilingual?with=ar', ''],
  ['/events?month=2026-12&__proto__=x&constructor=y', '?month=2026-12'],
  ['/constructor?q=x', ''],
  ['/?q=x', ''],
  ['/offices?', ''],
  ['/offices?topic', ''],
])('%s asks %j', (address, query) => {
  expect(read(address)).toMatchObject({ query, isUnordered: false });
});

test('the same questions in another order are the same page', () => {
  expect(read('/offices?open=now&x=1&topic=work')).toMatchObject({ query: '?topic=work&open=now', isUnordered: true });
  expect(read('/search?kind=office&q=')).toMatchObject({ query: '?kind=office', isUnordered: false });
});

test('what people wrote themselves is told apart from what they chose', () => {
  expect(read('/search?q=visum').isWritten).toBe(true);
  expect(read('/offices?district=Mitte').isWritten).toBe(true);
  expect(read('/search?q=+').isWritten).toBe(false);
  expect(read('/events?topic=work').isWritten).toBe(false);
});

test('reading what was read changes nothing', () => {
  for (const address of ['/offices?q=%26%3D%2B&page=2', "/search?q=it's (new)*!~"]) {
    const { query } = read(address);
    expect(read(address.replace(/\?.*/, query))).toMatchObject({ query, isUnordered: false });
  }
});

test('every page that reads its address has its questions in the table', () => {
  const site = path.join(import.meta.dirname, '../app/[locale]');
  const reading = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx') && /\bsearchParams\b/.test(readFileSync(path.join(site, file), 'utf8')))
    .map((file) => `/${path.dirname(file).replace(/\[[^\]]+\]/g, '*')}`)
    .filter((address) => address !== '/problem'); // only the server asks it
  expect(reading.toSorted()).toEqual(Object.keys(questions).toSorted());
});
