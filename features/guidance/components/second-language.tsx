import { useTranslations } from 'next-intl';
import { languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { isOffered } from '#lib/i18n/offered.ts';
import { localePath } from '#lib/i18n/paths.ts';

type SecondLanguageProps = { path: string; available: Locale[]; chosen: Locale | null };

/** Which language stands beside the German: asked only of those who read the site in German. */
export function SecondLanguage({ path, available, chosen }: SecondLanguageProps) {
  const t = useTranslations('Bilingual');
  return (
    <nav className="off-paper" aria-label={t('which')}>
      <p>{t('which')}</p>
      <ul className="links" role="list">
        {available
          .filter((locale) => locale !== sourceLocale && isOffered(locale))
          .map((locale) => (
            <li key={locale}>
              <a
                lang={locale}
                hrefLang={locale}
                href={`${localePath(sourceLocale, path)}?with=${locale}`}
                aria-current={locale === chosen || undefined}
              >
                <bdi>{languageOf(locale).name}</bdi>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
