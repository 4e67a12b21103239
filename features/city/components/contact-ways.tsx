import { getLocale, getTranslations } from 'next-intl/server';
import { findCity } from '#features/city/data.ts';
import { Place } from '#features/offices/components/place.tsx';
import { officeCards } from '#features/offices/data.ts';
import { now } from '#lib/clock.ts';
import { AskCity } from './ask-city.tsx';

/** The two ways to ask: the centre in person, the city by telephone. */
export async function ContactWays() {
  const [locale, t] = [await getLocale(), await getTranslations('Shell')];
  const city = await findCity(locale);
  const [centre] = await officeCards([city.centre], locale);
  return (
    <div className="halves">
      {centre && <Place heading={t('askInPerson')} office={centre} now={now()} />}
      <section className="place">
        <AskCity city={city} />
      </section>
    </div>
  );
}
