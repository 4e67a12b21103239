import type { useTranslations } from 'next-intl';
import type { Locale } from '#lib/i18n/locales.ts';
import { dayInWords, languageName } from '#lib/i18n/words.ts';
import { tables, type TableName } from './definitions.ts';
import { grainOf, type Period } from './periods.ts';
import type { LineName } from './report.ts';

/** What the words of the tables are called: the sentences they come from, and the reader's language. */
export type Sayings = {
  t: ReturnType<typeof useTranslations<'Reports'>>;
  topic: ReturnType<typeof useTranslations<'Situations'>>;
  offices: ReturnType<typeof useTranslations<'OfficeSearch'>>;
  events: ReturnType<typeof useTranslations<'Events'>>;
  locale: Locale;
};

/** A period in words: `2026-Q4` → 4. Quartal 2026. */
export function periodInWords(period: Period, { t, locale }: Pick<Sayings, 't' | 'locale'>): string {
  const grain = grainOf(period);
  if (grain === 'month') return dayInWords(period, locale);
  const year = period.slice(0, 4);
  return grain === 'year' ? t('year', { year }) : t('quarter', { quarter: period.slice(-1), year });
}

/** A value of a table's first (0) or second (1) dimension in words. */
export function valueInWords(
  table: TableName,
  axis: 0 | 1,
  value: string,
  { t, topic, offices, events, locale }: Sayings,
): string {
  switch (tables[table][axis]) {
    case 'topic':
      return value === 'other' ? t('other') : topic(value as 'work');
    case 'language':
      return value === 'other' || value === 'unknown' ? t(value) : languageName(value, locale);
    case 'group':
      return t(`groups.${value as 'family'}`);
    case 'interpreter':
      return t(`interpreting.${value as 'with'}`);
    case 'officeKind':
      return offices(`kinds.${value as 'authority'}`);
    case 'outcome':
      return t(`outcomes.${value as 'worked'}`);
    case 'format':
      return events(`format.${value as 'talk'}`);
    case 'mistake':
      return t(`mistakes.${value as 'hours'}`);
    case 'place':
      return t(`places.${value as 'guide'}`);
    case 'locale':
      return languageName(value, locale);
    case null:
      return '';
  }
}

/** The name of a row or column in words. */
export function lineInWords(table: TableName, axis: 0 | 1, name: LineName, sayings: Sayings): string {
  if (name.kind === 'value') return valueInWords(table, axis, name.value, sayings);
  return sayings.t(name.kind === 'others' ? 'others' : 'total');
}
