import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import { pieces } from './pieces.ts';

/** Nothing to see alone: data for machines, a line of every sheet of paper, a trap for robots. */
const unseen = ['json-ld', 'paper-foot', 'trap'];

const messages = (locale: Locale) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as AbstractIntlMessages;
const html = (example: ReactNode, locale: Locale) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages(locale)} timeZone="Europe/Berlin">
      {example}
    </NextIntlClientProvider>,
  );

test('every piece has examples, and the gallery shows them', () => {
  const files = globSync('components/**/*.tsx').map((file) => path.basename(file, '.tsx'));
  const needed = files.filter((file) => !file.includes('.') && !unseen.includes(file));
  expect(needed.filter((name) => !pieces[name])).toEqual([]);
  const written = globSync('{components,features}/**/*.examples.tsx').map((file) => path.basename(file, '.examples.tsx'));
  expect(Object.keys(pieces).toSorted()).toEqual(written.toSorted());
});

test.each(Object.entries(pieces))('%s can be shown in every language', (_, examples) => {
  for (const [shows, example] of Object.entries(examples))
    for (const locale of locales) {
      const isEmpty = html(example, locale) === '';
      expect([shows, locale, isEmpty]).toEqual([shows, locale, shows.endsWith('dann steht nichts da')]);
    }
});
