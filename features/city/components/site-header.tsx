import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { LanguageSwitch } from '#components/language-switch.tsx';
import { SearchField } from '#components/search-field.tsx';
import type { CityView } from '#features/city/data.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** The rooms of the house that are open to everybody, in the order of the menu. */
const sections = ['guide', 'offices', 'events', 'leaflets', 'glossary'] as const;

export type Section = (typeof sections)[number] | 'search';

type SiteHeaderProps = { city: CityView; path: string; available: readonly Locale[]; section: Section | undefined };

export function SiteHeader({ city, path, available, section }: SiteHeaderProps) {
  const [t, search] = [useTranslations('Shell'), useTranslations('Search')];
  const locale = useLocale();
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={localePath(locale, '/')}>
          <b lang={sourceLocale}>Wegweiser</b> <span>{city.centreName}</span>
        </a>
        <LanguageSwitch label={t('language')} missing={t('languageMissing')} path={path} current={locale} available={available} />
        <div className="ways">
          <nav aria-label={t('menu')}>
            <ul className="links" role="list">
              {sections.map((each) => (
                <li key={each}>
                  <a href={localePath(locale, `/${each}`)} aria-current={each === section ? 'page' : undefined}>
                    {t(`sections.${each}`)}
                  </a>
                </li>
              ))}
              <li>
                <a className="help" href="#help">
                  <Icon name="phone" />
                  {t('help')}
                </a>
              </li>
            </ul>
          </nav>
          {section !== 'search' && (
            <SearchField
              action={localePath(locale, '/search')}
              label={search('label')}
              placeholder={search('title')}
              button={search('button')}
            />
          )}
        </div>
      </div>
    </header>
  );
}
