import { expect, test } from 'vitest';
import { pageJsonLd } from './page-json-ld.ts';

const block = (words: object) => ({
  id: 'x',
  words,
  locale: 'uk' as const,
  german: null,
  freshness: { state: 'current' as const },
});

test('a page names its language, its last change and the sources one can open', () => {
  const url = 'https://x.example/uk/guide/a';
  const page = {
    title: block({ title: 'Зареєструвати **житло**' }),
    summary: block({ body: 'До :figure[deadline] тижнів.' }),
    trust: {
      change: null,
      checkedOn: null,
      changedAt: new Date('2026-11-20T08:00:00Z'),
      sources: [
        { name: '§ 17 BMG', url: 'https://law.example/17', date: null },
        { name: 'Auskunft', url: null, date: '2026' },
      ],
    },
  };
  const thing = pageJsonLd(page, { url, locale: 'uk', guide: { url: 'https://x.example/uk/guide', name: 'Крок за кроком' } });
  expect(thing).toMatchObject({
    '@type': 'WebPage',
    name: 'Зареєструвати житло',
    inLanguage: 'uk',
    dateModified: '2026-11-20T08:00:00.000Z',
    isBasedOn: [{ name: '§ 17 BMG', url: 'https://law.example/17' }],
  });
  expect(thing.breadcrumb.itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, 'https://x.example/uk/guide'],
    [2, url],
  ]);
});
