import { beforeAll, expect, test } from 'vitest';
import { search } from '#features/search/data.ts';
import { guidancePage, officeEntry, published, small } from '#tests/factories.ts';

beforeAll(async () => {
  const term = small.term('Zeigt, wo man wohnt.');
  await published(
    guidancePage('proof', { words: 'Holen Sie die Bestätigung vom Vermieter.' }),
    officeEntry('buergerbuero', { name: 'Bürgerbüro' }, 'Ausweise und Anmeldung.'),
    {
      kind: 'term',
      slug: 'meldebescheinigung',
      layers: [
        { locale: null, data: term.structure },
        { locale: 'de', data: term.german },
      ],
    },
  );
});

const paths = async (words: string, locale: 'de' | 'uk' = 'de') => (await search(words, locale)).map(({ path }) => path);

test.each(['Bürgerbüro', 'Buergerbuero', 'burgerburo', 'BÜRGERBÜRO', 'Bürgebüro'])(
  '%s: ä, ae and a are one, and typing errors are forgiven',
  async (words) => {
    expect(await paths(words)).toContain('/offices/buergerbuero');
  },
);

test.each(['Bestätigung', 'Bestaetigung', 'Bestatigung'])('%s is found inside a page', async (words) => {
  expect(await paths(words)).toContain('/guide/proof');
});

test('what a language lacks is found in German', async () => {
  expect(await paths('Bürgerbüro', 'uk')).toContain('/offices/buergerbuero');
});

test('a word from the glossary leads to its German word', async () => {
  expect(await paths('Nachweis der Adresse')).toContain('/glossary#meldebescheinigung');
});

test('a made-up talk says that it is one, also among the results', async () => {
  const event = (slug: string, title: string, demo: boolean) => {
    const { structure, german } = small.event('Nähen lernen.');
    const words = { blocks: { ...german.blocks, title: { version: 1, title } } };
    return {
      kind: 'event' as const,
      slug,
      layers: [
        { locale: null, data: { ...structure, demo } },
        { locale: 'de', data: words },
      ],
    };
  };
  await published(event('made-up', 'Nähcafé', true), event('real', 'Nähcafé am Markt', false));
  const found = await search('Nähcafé', 'de');
  expect(Object.fromEntries(found.map(({ path, demo }) => [path, demo]))).toMatchObject({
    '/events/made-up': true,
    '/events/real': false,
  });
});

test.each(['', '   ', '\0', "'", '"', '\\', '% _', '((((', '!&|:*', '<->', '🙂', 'a'.repeat(100_000), '\ud800', 'SELECT 1; --'])(
  'strange input %j never fails',
  async (words) => {
    expect(Array.isArray(await search(words, 'de'))).toBe(true);
  },
);
