import { useLocale, useTranslations } from 'next-intl';
import { Plate } from '#components/plate.tsx';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** Leads to the sheet that two people can read, for pages that exist in a second language. */
export function BilingualLink({ slug, languages }: { slug: string; languages: Locale[] }) {
  const t = useTranslations('Bilingual');
  const own = useLocale();
  if (languages.every((locale) => locale === sourceLocale)) return null;
  return (
    <p className="off-paper">
      <Plate href={localePath(own, `/guide/${slug}/bilingual`)} tone="white" small>
        {t('link')}
      </Plate>
    </p>
  );
}
