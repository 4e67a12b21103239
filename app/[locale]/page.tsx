import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EasierWays } from '#features/city/components/accessibility-ways.tsx';
import { Hero } from '#features/city/components/hero.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { NextTalks } from '#features/events/components/next-talks.tsx';
import { nextEvents } from '#features/events/data.ts';
import { nextEnd } from '#features/events/session-times.ts';
import { Situations, SituationsWithoutPages } from '#features/guidance/components/situations.tsx';
import { listGuide } from '#features/guidance/data.ts';
import { Notices } from '#features/notices/components/notices.tsx';
import { activeNotices } from '#features/notices/data.ts';
import { Place } from '#features/offices/components/place.tsx';
import { officeCards } from '#features/offices/data.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Home');
  return { description: t('promise'), alternates: alternates('/', await getLocale(), locales) };
}

export default async function HomePage() {
  const [locale, t, at] = [await getLocale(), await getTranslations('Home'), now()];
  const [city, guide, talks, { notices, changesAt }] = await Promise.all([
    findCity(locale),
    listGuide(locale),
    nextEvents(locale, 3),
    activeNotices(locale, new Date(at.epochMilliseconds)),
  ]);
  const [centre] = await officeCards([city.centre], locale);
  return (
    <Site
      path="/"
      changes={[
        changesAt,
        nextEnd(
          talks.map(({ session }) => session),
          at,
        ),
      ]}
    >
      <Notices notices={notices} />
      <Hero city={city} centre={centre} now={at} />
      <section className="ground">
        <div className="wrap">
          <h2>{t('topics')}</h2>
          <div className="topics">
            <Situations guide={guide} />
            <SituationsWithoutPages guide={guide} />
          </div>
        </div>
      </section>
      <div className="wrap page halves">
        <NextTalks talks={talks} now={at} />
        <div className="stack">
          {centre && <Place heading={t('ask')} office={centre} now={at} />}
          <section>
            <h2>{t('discretion')}</h2>
            <p>{t('discretionText')}</p>
          </section>
          <EasierWays />
        </div>
      </div>
    </Site>
  );
}
