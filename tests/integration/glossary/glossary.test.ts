import { beforeAll, expect, test } from 'vitest';
import { listTerms } from '#features/glossary/data.ts';
import { search } from '#features/search/data.ts';
import { locales } from '#lib/i18n/locales.ts';
import { db } from '#lib/db/client.ts';
import { changed, published } from '#tests/factories.ts';

/** A term with the given translations of its word. */
const term = (slug: string, german: string, variants: string[], translations: Record<string, string> = {}) =>
  published({
    kind: 'term',
    slug,
    layers: [
      { locale: null, data: { german, variants } },
      { locale: 'de', data: { blocks: { term: { version: 1, title: `${german} erklärt`, body: `Was ${german} heißt.` } } } },
      ...Object.entries(translations).map(([locale, title]) => ({
        locale,
        data: { blocks: { term: { ofVersion: 1, title, body: `${title}.` } } },
      })),
    ],
  });

beforeAll(async () => {
  await term('meldebescheinigung', 'Meldebescheinigung', ['Anmeldebestätigung'], {
    ar: 'شهادة تسجيل السكن',
    en: 'Proof of address',
  });
  await term('aerztekammer', 'Ärztekammer', []);
  await term('zeugnis', 'Zeugnis', ['Schulzeugnis'], { ar: 'شهادة مدرسية' });
});

test('words stand in the order of a German dictionary, whatever the reader’s language', async () => {
  const order = ['Ärztekammer', 'Meldebescheinigung', 'Zeugnis'];
  for (const locale of locales) expect((await listTerms(locale)).map(({ german }) => german)).toEqual(order);
});

test('a word without translation is explained in German and says so', async () => {
  const [doctors, registration] = await listTerms('ar');
  expect(doctors?.words).toMatchObject({ locale: 'de', freshness: { state: 'missing' } });
  expect(registration?.words).toMatchObject({
    locale: 'ar',
    words: { title: 'شهادة تسجيل السكن' },
    freshness: { state: 'current' },
  });
});

test.each([
  ['anmeldebestatigung', ['meldebescheinigung']],
  ['شهادة', ['meldebescheinigung', 'zeugnis']],
  ['aerzte', ['aerztekammer']],
  ['nichts davon', []],
])('the filter %j shows %j', async (typed, slugs) => {
  expect((await listTerms('ar', typed)).map(({ slug }) => slug)).toEqual(slugs);
});

test.each(
  locales.flatMap((locale) =>
    ['Meldebescheinigung', 'meldebeschenigung', 'Anmeldebestätigung'].map((typed) => [locale, typed] as const),
  ),
)('in %s the search for %s leads to the word in the glossary', async (locale, typed) => {
  expect((await search(typed, locale))[0]).toMatchObject({ kind: 'term', path: '/glossary#meldebescheinigung' });
});

test('the search knows the reader’s word and shows both', async () => {
  expect((await search('proof of address', 'en'))[0]).toMatchObject({
    path: '/glossary#meldebescheinigung',
    title: 'Meldebescheinigung – Proof of address',
    summary: 'Proof of address.',
    locale: 'en',
  });
});

test('a new spelling is found as soon as it is published', async () => {
  const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'term', slug: 'zeugnis' } } });
  const result = await changed(id, null, { german: 'Zeugnis', variants: ['Abschlusszeugnis'] });
  expect(result).toMatchObject({ ok: true });
  expect((await search('Abschlusszeugnis', 'ar'))[0]).toMatchObject({ path: '/glossary#zeugnis' });
});
