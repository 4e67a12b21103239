import { useLocale, useTranslations } from 'next-intl';
import { LanguageLinks } from '#components/language-switch.tsx';
import { PageHead } from '#components/page-head.tsx';
import type { Locale } from '#lib/i18n/locales.ts';

/** Says in which languages a page exists that this language does not have yet. */
export function MissingLanguage({ path, available }: { path: string; available: Locale[] }) {
  const t = useTranslations('Guide');
  return (
    <PageHead title={t('missingTitle')} lead={<p>{t('missingText')}</p>}>
      <nav aria-label={t('missingText')}>
        <LanguageLinks path={path} current={useLocale()} available={available} />
      </nav>
    </PageHead>
  );
}
