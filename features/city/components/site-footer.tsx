import type { Temporal } from 'temporal-polyfill';
import { useLocale, useTranslations } from 'next-intl';
import type { CityView } from '#features/city/data.ts';
import { EntryAge } from '#features/offices/components/entry-age.tsx';
import { Address } from '#features/offices/components/office-lines.tsx';
import { Opening } from '#features/offices/components/opening.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { type OpenPage, openPageAddress, statementPages } from '../open-pages.ts';
import { AskCity } from './ask-city.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';

const aboutPages = [...(Object.keys(statementPages) as OpenPage[]), 'sitemap'] as const;

type SiteFooterProps = { city: CityView; centre: OfficeCard | undefined; now: Temporal.ZonedDateTime };

export function SiteFooter({ city, centre, now }: SiteFooterProps) {
  const t = useTranslations('Shell');
  const locale = useLocale();
  return (
    <footer className="foot">
      <div className="wrap">
        {centre && (
          <section>
            <h2>{t('askInPerson')}</h2>
            <p>
              <a href={localePath(locale, `/offices/${centre.slug}`)}>{city.centreName}</a>
            </p>
            <Address office={centre} />
            <p>
              <Opening hours={centre.hours} now={now} />
            </p>
            <EntryAge office={centre} />
          </section>
        )}
        <section id="help">
          <h2>{t('emergency')}</h2>
          <EmergencyNumbers city={city} />
        </section>
        <section>
          <AskCity city={city} />
        </section>
        <AboutLinks />
      </div>
    </footer>
  );
}

/** What the centre says about itself and this site, one link each. */
function AboutLinks() {
  const t = useTranslations('Shell');
  const pages = useTranslations('City.pages');
  const locale = useLocale();
  return (
    <nav aria-label={t('about')}>
      <h2>{t('about')}</h2>
      <ul className="links about" role="list">
        {aboutPages.map((page) => (
          <li key={page}>
            <a href={openPageAddress(page, locale)}>{pages(page)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
