import 'server-only';
import { getTranslations } from 'next-intl/server';
import { dimensions } from '#features/reports/definitions.ts';
import { groups as situations } from '#features/guidance/schema.ts';
import { languageOf, locales } from '#lib/i18n/locales.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import { languageName } from '#lib/i18n/words.ts';
import type { Choices } from './components/slip-desk.client.tsx';

/** Languages that need one touch at the desk: the site's, and those spoken there most beside them. */
const often: Choices['often'] = ['de', 'en', 'ar', 'uk', 'ru', 'fa'];

/** The closed lists of what is counted, in the words of a counsellor's language; languages by the alphabet. */
export async function countChoices(locale: StaffLocale): Promise<Choices> {
  const [t, situation] = await Promise.all([getTranslations('Desk'), getTranslations('Situations')]);
  const nameOf = (tag: (typeof dimensions.language)[number]) =>
    tag === 'other' || tag === 'unknown' ? t(`languages.${tag}`) : languageName(tag, locale);
  const named = dimensions.language.map((value) => ({ value, label: nameOf(value) }));
  const isWord = ({ value }: { value: string }) => value !== 'other' && value !== 'unknown';
  const byName = new Intl.Collator(locale);
  return {
    topics: [...situations.map((value) => ({ value, label: situation(value) })), { value: 'other', label: t('otherTopic') }],
    languages: [
      ...named.filter(isWord).toSorted((a, b) => byName.compare(a.label, b.label)),
      ...named.filter((each) => !isWord(each)),
    ],
    often,
    groups: dimensions.group.map((value) => ({ value, label: t(`groups.${value}`) })),
    slips: locales.map((value) => ({ value, label: languageOf(value).name })),
  };
}
