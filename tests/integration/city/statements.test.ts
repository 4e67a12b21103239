import { beforeAll, expect, test } from 'vitest';
import { findStatement, listPages } from '#features/city/data.ts';
import { db } from '#lib/db/client.ts';
import { changed, freshSlug, guidancePage, published, small } from '#tests/factories.ts';

const german = (about: { version: number; body: string }) => ({
  blocks: { ...small.city('Teststadt').german.blocks, about },
});
const page = freshSlug('guide');

beforeAll(async () => {
  const office = small.office('Hier fragen Sie.');
  await published(
    {
      kind: 'office',
      slug: 'centre',
      layers: [
        { locale: null, data: office.structure },
        { locale: 'de', data: office.german },
      ],
    },
    {
      kind: 'city',
      slug: 'city',
      layers: [
        { locale: null, data: small.city('').structure },
        { locale: 'de', data: german({ version: 1, body: 'Wir beraten kurz.' }) },
        { locale: 'en', data: { blocks: { about: { ofVersion: 1, body: 'We give short advice.' } } } },
      ],
    },
    guidancePage(page, { translations: { en: { blocks: { title: { ofVersion: 1, title: 'Register' } } } } }),
  );
});

test('what the centre has not written is missing, and that is an answer', async () => {
  expect((await findStatement('imprint', 'de')).words).toBeNull();
  expect((await findStatement('imprint', 'ar')).words).toBeNull();
});

test('what it has written is read in the reader’s language, else in German', async () => {
  expect((await findStatement('about', 'en')).words).toMatchObject({ locale: 'en', words: { body: 'We give short advice.' } });
  expect((await findStatement('about', 'uk')).words).toMatchObject({ locale: 'de', freshness: { state: 'missing' } });
});

test('the overview names each page once, in the language it can be read in', async () => {
  const path = `/guide/${page}`;
  expect(await listPages('guidance', 'en')).toEqual([{ path, title: 'Register', locale: 'en' }]);
  expect(await listPages('guidance', 'ar')).toEqual([{ path, title: 'Fahrrad codieren', locale: 'de' }]);
  expect(await listPages('leaflet', 'de')).toEqual([]);
});

test('when the German words change, the translation says so', async () => {
  const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'city', slug: 'city' } } });
  expect(await changed(id, 'de', german({ version: 2, body: 'Wir beraten kurz und kostenlos.' }))).toMatchObject({ ok: true });
  expect((await findStatement('about', 'en')).words).toMatchObject({
    freshness: { state: 'sourceChanged' },
    german: { body: 'Wir beraten kurz und kostenlos.' },
  });
});
