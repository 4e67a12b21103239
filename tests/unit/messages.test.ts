import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOf, locales, sourceLocale } from '#lib/i18n/locales.ts';

type Tree = { [key: string]: string | Tree };

/** Every sentence under its full key. */
const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );

const catalogue = (locale: string) => new Map(sentences(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Tree));

/** What a sentence must be given: `{city}`, `{count, plural, …}`, `<line></line>`. */
function needs(sentence: string): string[] {
  const names = new Set([...sentence.matchAll(/<(\w+)>/g)].map(([, tag = '']) => tag));
  const open: ('argument' | 'choices' | 'choice')[] = [];
  for (const { 0: sign, index } of sentence.matchAll(/[{}]/g)) {
    if (sign === '}') open.pop();
    else if (open.at(-1) === 'choices') open.push('choice');
    else {
      const [, name = '', choices] = /^\{(\w+)(, (?:plural|select),)?/.exec(sentence.slice(index)) ?? [];
      names.add(name);
      open.push(choices ? 'choices' : 'argument');
    }
  }
  return [...names].toSorted();
}

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
