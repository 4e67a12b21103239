import type { ReadFigure } from '#features/publishing/reading.ts';
import { languageOf } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';

type Type = ReadFigure['type'];

/** Amounts of money stand without cents or with both: 1.000, 13,90; other numbers as they are: 14,6. */
const digits = (value: number, type: Type) => ({
  minimumFractionDigits: type === 'money' && !Number.isInteger(value) ? 2 : 0,
  maximumFractionDigits: 2,
});

/** CLDR plural category of a number as it is printed in a language. */
export const pluralCategory = (value: number, type: Type, locale: Locale): string =>
  new Intl.PluralRules(languageOf(locale).intl, digits(value, type)).select(value);

/** All plural categories a language distinguishes. */
export const pluralCategories = (locale: Locale): string[] =>
  new Intl.PluralRules(languageOf(locale).intl).resolvedOptions().pluralCategories;

/**
 * A figure as a text says it: the number (money in euros, without the word), or the day.
 * In: the figure, the plural forms the text gives (`#` is the number) or null, the language of the text.
 * Out: the words; null when the figure has never had a value.
 */
export function figureWords(figure: ReadFigure, forms: Record<string, string> | null, locale: Locale): string | null {
  const value = figure.value ?? figure.lastKnown;
  if (value === null) return null;
  const { intl } = languageOf(locale);
  if (typeof value === 'string') {
    // A calendar day has no zone: read and printed in UTC it stays the same day everywhere.
    return new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  }
  const number = new Intl.NumberFormat(intl, digits(value, figure.type)).format(value);
  const form = forms?.[pluralCategory(value, figure.type, locale)] ?? forms?.other;
  return form === undefined ? number : form.replaceAll('#', number);
}

/**
 * The plural category the words around a figure were written for, or null when they fit any number: because the text gives a
 * form for every category of its language, or because the figure is a day.
 */
export function writtenFor(
  { value, type }: Pick<ReadFigure, 'value' | 'type'>,
  forms: Record<string, string> | null,
  locale: Locale,
): string | null {
  if (typeof value !== 'number') return null;
  if (forms && pluralCategories(locale).every((category) => category in forms)) return null;
  return pluralCategory(value, type, locale);
}
