import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { findCity } from '#features/city/data.ts';
import { Notices } from '#features/notices/components/notices.tsx';
import { alerts } from '#features/notices/data.ts';
import { officeCards } from '#features/offices/data.ts';
import { openingStatus } from '#features/offices/opening-status.ts';
import { now } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import { validUntil } from '#lib/valid-until.ts';
import { SiteFooter } from './site-footer.tsx';
import { type Section, SiteHeader } from './site-header.tsx';

type SiteProps = {
  /** Address of this page without the language: switching the language stays on it. */
  path: string;
  /** Languages in which this page exists; all, unless said otherwise. */
  available?: readonly Locale[];
  section?: Section;
  /** Instants at which something on the page stops being true. */
  changes?: (Date | null)[];
  children: ReactNode;
};

/** What surrounds every public page: the way past the menu, the menu, the languages, the centre and the numbers for an emergency. */
export async function Site({ path, available = locales, section, changes = [], children }: SiteProps) {
  const [locale, t] = [await getLocale(), await getTranslations('Shell')];
  const city = await findCity(locale);
  const at = now();
  const [[centre], alert] = await Promise.all([
    officeCards([city.centre], locale),
    alerts(locale, new Date(at.epochMilliseconds)),
  ]);
  const centreChange = centre && openingStatus(centre.hours, at).nextChange;
  const midnight = new Date(at.startOfDay().add({ days: 1 }).epochMilliseconds); // figures end with a day
  const until = validUntil(midnight, ...changes, alert.changesAt, centreChange ? new Date(centreChange.epochMilliseconds) : null);
  return (
    <>
      {until && <meta name="valid-until" content={until} />}
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {readEnvironment().demo && <DemoBanner words={t('demo')} />}
      <SiteHeader city={city} path={path} available={available} section={section} />
      <main id="main" tabIndex={-1}>
        <Notices notices={alert.notices} />
        {children}
      </main>
      <SiteFooter city={city} centre={centre} now={at} />
    </>
  );
}

/** A demo must never be taken for the city's own site. */
const DemoBanner = ({ words }: { words: string }) => (
  <aside className="demo" aria-label={words}>
    <p className="wrap">{words}</p>
  </aside>
);
