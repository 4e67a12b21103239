import { Icon } from './icon.tsx';
import { languageOf, locales, type Locale } from '#lib/i18n/locales.ts';
import { isOffered } from '#lib/i18n/offered.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** Languages somebody may be offered, in the order of the table. */
const offered = () => locales.filter(isOffered);

type LanguageLinksProps = {
  /** Address without the language, the same in every language. */
  path: string;
  current: Locale;
  /** Languages in which this page exists. */
  available: readonly Locale[];
};

/** The same page in each language, every name written as its readers write it. A language without this page is named, not linked. */
export function LanguageLinks({ path, current, available }: LanguageLinksProps) {
  return (
    <ul className="links" role="list">
      {offered().map((locale) => {
        const name = <bdi>{languageOf(locale).name}</bdi>;
        return (
          <li key={locale}>
            {available.includes(locale) ? (
              <a lang={locale} href={localePath(locale, path)} hrefLang={locale} aria-current={locale === current || undefined}>
                {name}
              </a>
            ) : (
              <span lang={locale}>{name}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type LanguageSwitchProps = LanguageLinksProps & {
  label: string;
  /** Says why some languages are not linked; shown only where that is so. */
  missing: string;
};

export function LanguageSwitch({ label, missing, ...links }: LanguageSwitchProps) {
  return (
    <details className="tongues">
      <summary>
        <Icon name="globe" />
        <span className="unseen">{label}: </span>
        {languageOf(links.current).name}
      </summary>
      <div>
        <LanguageLinks {...links} />
        {links.available.length < offered().length && <p className="aged">{missing}</p>}
      </div>
    </details>
  );
}
