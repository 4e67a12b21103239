import { useTranslations } from 'next-intl';
import { languageOf, locales } from '#lib/i18n/locales.ts';

/** The preview of a revision, one link per language. */
export function PreviewLinks({ id }: { id: string }) {
  const t = useTranslations('Review');
  return (
    <nav aria-label={t('preview')}>
      <ul className="links" role="list">
        {locales.map((locale) => (
          <li key={locale}>
            <a href={`/admin/preview/${id}/${locale}`} hrefLang={locale} lang={locale}>
              <bdi>{languageOf(locale).name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
