import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { figureWords } from '#features/figures/figure-words.ts';
import type { Titles } from '#features/review/review.ts';
import { blockName } from '#features/review/titles.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import { dayInWords, languageName, listed } from '#lib/i18n/words.ts';
import type { Say } from './describe.ts';
import { blocksOf } from './text-diff.ts';

/** The words for what structures say, in the language of the room. In: titles of other subjects, and the German text to name blocks by. */
export async function sayIn(titles: Titles, german: unknown): Promise<Say> {
  const [locale, fields, values, situations] = await Promise.all([
    getLocale(),
    getTranslations('Review.fields'),
    getTranslations('Review.values'),
    getTranslations('Situations'),
  ]);
  const blocks = blocksOf(german);
  // Monday 2 January 2023
  const weekdays = new Intl.DateTimeFormat(languageOf(locale).intl, { weekday: 'long', timeZone: 'UTC' });
  return {
    field: (name) => (fields.has(name as 'name') ? fields(name as 'name') : name),
    value: (field, value) => {
      const key = [`${field}-${value}`, value].find((each) => values.has(each as 'both')) as 'both' | undefined;
      if (key) return values(key);
      return situations.has(value as 'work') ? situations(value as 'work') : value;
    },
    day: (iso) => dayInWords(iso, locale),
    weekday: (number) => weekdays.format(Date.UTC(2023, 0, 1 + number)),
    list: (words) => listed(words, locale),
    language: (tag) => languageName(tag, locale),
    amount: (amount, type, unit) => {
      const figure = { slug: '', type: type as 'number', unit: null, value: amount, lastKnown: null, validTo: null };
      const number = figureWords(figure, null, locale) ?? String(amount);
      if (type === 'money') return `${number} €`;
      const inUnit = `unit-${unit}` as 'unit-days';
      return values.has(inUnit) ? values(inUnit, { count: amount, number }) : number;
    },
    file: (name) => values('pictureFile', { name }),
    title: (kind, slug) => titles.get(`${kind} ${slug}`) ?? slug,
    block: (id) => blockName(id, blocks),
  };
}
