import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TermStructure } from '#features/glossary/schema.ts';
import type { Words } from '#features/publishing/text.ts';
import { type Locale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { type Explained, explainedIn, explainedTwice } from './term-base.ts';

type Text = { blocks: Record<string, Words> };
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const wordsOf = ({ blocks }: Text) =>
  Object.values(blocks).flatMap(({ title, body, tag }) => [title, body, tag].flatMap((part) => part ?? []));

const terms = globSync('content/glossary/structure/*.json').map((file) => ({
  slug: path.basename(file),
  ...(read(file) as TermStructure),
}));
const germanForms = terms.flatMap(({ german, variants }) => [german, ...variants]).join(' · ');

/** What the glossary calls each German word in a language. */
const glossaryOf = (locale: Locale) =>
  new Map(
    terms.flatMap(({ slug, german, variants }) => {
      const title = (read(`content/glossary/${locale}/${slug}`) as Text).blocks.term?.title ?? '';
      return [german, ...variants].map((form): [string, string] => [form, title]);
    }),
  );

/** Everything a language explains, in all published texts but the glossary itself. */
const explainedBy = (locale: Locale): Explained[] =>
  globSync(`content/*/${locale}/*.json`)
    .filter((file) => !file.startsWith('content/glossary/'))
    .flatMap((file) => {
      const german = read(file.replace(`/${locale}/`, `/${sourceLocale}/`)) as Text;
      const { name = '' } = read(file.replace(`/${locale}/`, '/structure/')) as { name?: string };
      const known = [...wordsOf(german), name, germanForms].join(' · ');
      return wordsOf(read(file) as Text).flatMap((text) => explainedIn(text, known, file));
    });

test.each(locales.filter((locale) => locale !== sourceLocale))('%s calls every German word by one name', (locale) => {
  const explained = explainedBy(locale);
  expect(explained.length).toBeGreaterThan(100);
  expect(explainedTwice(explained, glossaryOf(locale), locale)).toEqual([]);
});

test.each<[Locale, string, string, number]>([
  ['en', 'At the Bürgerbüro (citizens’ office).', 'Go to the citizens’ office (Bürgerbüro).', 0],
  ['en', 'At the Bürgerbüro (residents’ registration).', '', 1],
  ['en', 'At the municipal service point (Bürgerbüro).', '', 1],
  ['uk', 'У Bürgerbüro (центрі обслуговування громадян).', 'До центру обслуговування громадян (Bürgerbüro).', 0],
  ['uk', 'У Bürgerbüro (бюро для мешканців).', '', 1],
  ['ar', 'في Bürgerbüro (مكتب المواطنين).', 'الذهاب إلى مكتب المواطنين (Bürgerbüro).', 0],
  ['ar', 'في Bürgerbüro (دائرة السكان).', '', 1],
])('%s: %s %s', (locale, one, other, found) => {
  const explained = [one, other].flatMap((text) => explainedIn(text, 'Im Bürgerbüro.', 'here'));
  expect(explained.length).toBe(other ? 2 : 1);
  expect(explainedTwice(explained, glossaryOf(locale), locale)).toHaveLength(found);
});

test('words that the glossary does not know must be called the same everywhere, too', () => {
  const text = 'The Jugendamt (youth welfare office) helps. Ask the Jugendamt (department for families).';
  expect(explainedTwice(explainedIn(text, 'Das Jugendamt hilft.', 'here'), new Map(), 'en')).toHaveLength(1);
  expect(explainedIn('Ring Ms Beispiel (before 10 am).', 'Rufen Sie Beispiel an.', 'here')).toEqual([]);
});
