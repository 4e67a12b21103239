import { getTranslations } from 'next-intl/server';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { directionOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';

/** What somebody can say, or show, at the office: in German, or in the own language where the matter has a name in it. */
export async function Sentence({ about, locale }: { about: GuidancePageView | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Slip' });
  const words = about && (locale === sourceLocale ? (about.title.german ?? about.title.words) : ownTitle(about, locale));
  return (
    <blockquote className="say" lang={locale} dir={directionOf(locale)}>
      <p>{words?.title ? t('sentence', { about: plainText(words.title) }) : t('sentenceAlone')}</p>
    </blockquote>
  );
}

const ownTitle = ({ title }: GuidancePageView, locale: Locale) => (title.locale === locale ? title.words : null);
