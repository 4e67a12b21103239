import { type Locale, languageOf } from '#lib/i18n/locales.ts';

/**
 * The words of a length of time in every plural form of a language, `#` standing for the number: `one="# Woche" other="# Wochen"`. A start
 * for authors: the sentence around it may want another case.
 */
export function pluralForms(unit: 'hours' | 'days' | 'weeks' | 'months' | 'years', locale: Locale): string {
  const { intl } = languageOf(locale);
  const rules = new Intl.PluralRules(intl);
  const format = new Intl.NumberFormat(intl, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' });
  const samples = Array.from({ length: 120 }, (_, number) => number);
  const forms = new Map<string, string>();
  for (const number of [...samples.slice(1), 0, 1.5]) {
    const category = rules.select(number);
    if (forms.has(category)) continue;
    const words = format
      .formatToParts(number)
      .filter(({ type }) => type !== 'decimal' && type !== 'fraction')
      .map(({ type, value }) => (type === 'integer' ? '#' : value))
      .join('');
    forms.set(category, words.replace(/\s+/g, ' ').trim());
  }
  const used = rules.resolvedOptions().pluralCategories;
  return used.flatMap((category) => (forms.has(category) ? [`${category}="${forms.get(category)}"`] : [])).join(' ');
}
