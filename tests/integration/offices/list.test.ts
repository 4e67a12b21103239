import { beforeAll, expect, test } from 'vitest';
import { listOffices } from '#features/offices/data.ts';
import { everyOffice, type OfficeSearch } from '#features/offices/office-search.ts';
import { cityTime, hoursOf } from '#tests/fixtures/hours.ts';
import { officeEntry, published } from '#tests/factories.ts';

const tuesday = cityTime('2026-11-24 10:00');
const list = (search: Partial<OfficeSearch>, at = tuesday) => listOffices({ ...everyOffice, ...search }, 'de', at);
const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);

beforeAll(async () => {
  const romanian = { topics: ['work'], languages: ['ro'] };
  await published(
    officeEntry(
      'wages-open',
      { ...romanian, name: 'Lohnberatung', hours: hoursOf('Tu 09:00-12:00') },
      'Hilfe, wenn der Lohn fehlt.',
    ),
    officeEntry(
      'wages-unknown',
      { ...romanian, name: 'Arbeitsrecht mobil', hours: hoursOf(null, { sourceText: 'nach Absprache' }) },
      'Fragen zu Lohn und Kündigung.',
    ),
    officeEntry('wages-closed', { ...romanian, name: 'Lohnstelle', hours: hoursOf('Mo 09:00-12:00') }, 'Lohn und Vertrag.'),
    officeEntry('wages-polish', { topics: ['work'], languages: ['pl'], hours: hoursOf('Tu 09:00-12:00') }, 'Lohn.'),
    ...Array.from({ length: 21 }, (_, index) => officeEntry(`other-${String(index).padStart(2, '0')}`, { topics: ['health'] })),
  );
});

test('who helps with unpaid wages, is there today and speaks Romanian', async () => {
  const { sure, perhaps, counts } = await list({ words: 'Lohn', topic: 'work', language: 'ro', open: 'today' });
  expect(slugs(sure)).toEqual(['wages-open']);
  expect(slugs(perhaps)).toEqual(['wages-unknown']);
  expect(counts).toEqual({ sure: 1, perhaps: 1, all: 25 });
});

test('at night nothing is open, and what is not known stays unknown', async () => {
  const { sure, perhaps } = await list({ topic: 'work', open: 'now' }, cityTime('2026-11-24 23:00'));
  expect(slugs(sure)).toEqual([]);
  expect(slugs(perhaps)).toEqual(['wages-unknown']);
});

test('a long list comes in pages that miss nobody and show nobody twice; a page too far is the last one', async () => {
  const [first, second, third] = await Promise.all([list({}), list({ page: 2 }), list({ page: 3 })]);
  expect([first.pages, second.page, third.page]).toEqual([2, 2, 2]);
  expect(slugs(third.sure)).toEqual(slugs(second.sure));
  expect(new Set([...slugs(first.sure), ...slugs(second.sure)]).size).toBe(25);
});

test('nothing fits: each wish that alone is in the way is named', async () => {
  const { counts, withoutOne } = await list({ topic: 'health', language: 'pl' });
  expect(counts).toMatchObject({ sure: 0, perhaps: 0 });
  expect(withoutOne).toEqual([
    { filter: 'language', count: 21 },
    { filter: 'topic', count: 1 },
  ]);
});

test('one can only ask for what there is; German is spoken everywhere and no choice', async () => {
  const { choices } = await list({});
  expect(choices.languages.toSorted()).toEqual(['pl', 'ro']);
  expect(choices.topics.toSorted()).toEqual(['health', 'work']);
});

test.each(["'; DROP TABLE office; --", '\0', '%%%', '((', 'ä'.repeat(5000), '🙂'])(
  'strange words %j find nothing and break nothing',
  async (words) => {
    expect((await list({ words })).counts.sure).toBe(0);
  },
);
