import { expect, test } from 'vitest';
import { type ListSearch, listQuery, readListSearch } from './list-search.ts';
import { type ListRow, matchingRows } from './rows.ts';

const row = (title: string, more: Partial<ListRow> = {}): ListRow => ({
  id: title,
  slug: title.toLowerCase(),
  title,
  sensitive: false,
  isPublic: true,
  isWithdrawn: false,
  hasDraft: false,
  inReview: false,
  isChecked: true,
  languages: [],
  confirmedOn: null,
  isOverdue: false,
  owner: null,
  group: null,
  changedAt: new Date(0),
  ...more,
});

const titles = (rows: ListRow[], search: Partial<ListSearch>) =>
  matchingRows(rows, { ...readListSearch({}), ...search }).rows.map(({ title }) => title);

test('words are found however they are spelled', () => {
  const rows = [row('Wohnungsgeberbestätigung'), row('Bürgerbüro'), row('إقامة')];
  expect(titles(rows, { words: 'burgerbuero' })).toEqual(['Bürgerbüro']);
  expect(titles(rows, { words: 'اقامه' })).toEqual(['إقامة']);
  expect(titles(rows, { words: 'bestaetigung wohnung' })).toEqual(['Wohnungsgeberbestätigung']);
  expect(titles(rows, { words: '%' })).toHaveLength(3);
});

test('a language is behind when a block is missing or older', () => {
  const arabic = (behind: number, absent: number) => ({ languages: [{ locale: 'ar' as const, blocks: 5, behind, absent }] });
  const rows = [row('A', arabic(0, 0)), row('B', arabic(1, 0)), row('C', arabic(0, 2))];
  expect(titles(rows, { behindIn: 'ar' })).toEqual(['B', 'C']);
  expect(titles(rows, { behindIn: 'uk' })).toEqual([]);
});

test('what nobody has confirmed stands before what was confirmed long ago', () => {
  const rows = [row('neu', { confirmedOn: '2026-11-01' }), row('alt', { confirmedOn: '2025-01-01' }), row('nie')];
  expect(titles(rows, { sort: 'confirmed' })).toEqual(['nie', 'alt', 'neu']);
});

test('entries of nobody can be asked for, and a page behind the last one is the last one', () => {
  const rows = [row('mine', { owner: { id: 'u', name: 'U' } }), ...Array.from({ length: 60 }, (_, n) => row(`Nr ${n}`))];
  expect(titles(rows, { owner: 'u' })).toEqual(['mine']);
  const { page, pages, count, rows: shown } = matchingRows(rows, { ...readListSearch({}), owner: 'nobody', page: 9 });
  expect([page, pages, count, shown.length]).toEqual([2, 2, 60, 10]);
});

test('a question survives its address, nonsense does not', () => {
  const asked = readListSearch({ q: ' Kita & Hort ', state: 'overdue', behind: 'ar', owner: 'nobody', sort: 'age', page: '3' });
  expect(readListSearch(Object.fromEntries(new URLSearchParams(listQuery(asked, { page: 3 }))))).toEqual(asked);
  expect(listQuery(readListSearch({ state: 'x', behind: 'de', page: '-4', sort: ['<b>'] }))).toBe('');
});
