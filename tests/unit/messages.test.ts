import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { argumentsOf, argumentTypes, type Sentences } from '#lib/i18n/message-arguments.ts';
import { languageOf, locales, sourceLocale } from '#lib/i18n/locales.ts';

/** Every sentence under its full key. */
const sentences = (tree: Sentences, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );

const read = (locale: string) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Sentences;
const catalogue = (locale: string) => new Map(sentences(read(locale)));

/** What a sentence must be given, whatever it is used for first. */
const needs = (sentence: string) => (argumentsOf(sentence).match(/<\w+>|\{\w+/g) ?? []).toSorted();

const german = catalogue(sourceLocale);

test.each(locales)('%s says everything German says, with the same parts', (locale) => {
  const own = catalogue(locale);
  expect([...own.keys()].toSorted()).toEqual([...german.keys()].toSorted());
  for (const [key, sentence] of own) expect([key, needs(sentence)]).toEqual([key, needs(german.get(key) ?? '')]);
});

test.each(locales)('%s counts as its speakers do', (locale) => {
  const { pluralCategories } = new Intl.PluralRules(languageOf(locale).intl).resolvedOptions();
  for (const [key, sentence] of catalogue(locale)) {
    if (!sentence.includes(', plural,')) continue;
    const missing = pluralCategories.filter((category) => !sentence.includes(`${category} {`));
    expect([key, missing]).toEqual([key, []]);
  }
});

test('English says in the rooms everything German says, with the same parts, and counts', () => {
  const [own, source] = [catalogue('staff/en'), catalogue('staff/de')];
  expect([...own.keys()].toSorted()).toEqual([...source.keys()].toSorted());
  for (const [key, sentence] of own) expect([key, needs(sentence)]).toEqual([key, needs(source.get(key) ?? '')]);
  for (const [key, sentence] of [...own, ...source]) {
    if (sentence.includes(', plural,')) expect([key, sentence]).toEqual([key, expect.stringMatching(/one \{.*other \{/s)]);
  }
});

test.each([
  ['needed-arguments', 'NeededArguments', sourceLocale],
  ['needed-staff-arguments', 'NeededStaffArguments', 'staff/de'],
])('the type check knows what every German sentence must be given: %s', (file, name, catalog) => {
  const known = readFileSync(`lib/i18n/${file}.ts`, 'utf8');
  expect(known, 'run `node scripts/message-arguments.ts`').toBe(argumentTypes(read(catalog), name));
});

test.each([
  ['Guten Tag', ''],
  ['{city}: {count, plural, one {# Treffer zu <b>{word}</b>} other {# Treffer}}', '{city}{count, number}<b></b>{word}'],
  ['{kind, select, office {Amt} other {{name}, {name}}}', '{kind}{name}'],
])('%s must be given: %s', (sentence, needed) => {
  expect(argumentsOf(sentence)).toBe(needed);
});
