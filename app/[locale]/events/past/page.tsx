import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Site } from '#features/city/components/site.tsx';
import { Agenda } from '#features/events/components/agenda.tsx';
import { pastEvents, upcomingEvents } from '#features/events/data.ts';
import { under } from '#features/events/event-filter.ts';
import { nextEnd } from '#features/events/session-times.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../../styles/agenda.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Events');
  return { title: t('past'), description: t('pastLead'), alternates: alternates('/events/past', await getLocale(), locales) };
}

export default async function PastEventsPage() {
  const [locale, t, at] = [await getLocale(), await getTranslations('Events'), now()];
  const [past, upcoming] = await Promise.all([pastEvents(locale), upcomingEvents(locale)]);
  return (
    <Site
      path="/events/past"
      section="events"
      changes={[
        nextEnd(
          upcoming.map(({ session }) => session),
          at,
        ),
      ]}
    >
      <PageHead title={t('past')} lead={<p>{t('pastLead')}</p>}>
        <p>
          <a className="plain-link" href={localePath(locale, '/events')}>
            {t('upcoming')}
          </a>
        </p>
      </PageHead>
      <div className="wrap page">
        {under(past, 4).map(({ heading, talks }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <Agenda talks={talks} now={at} past />
          </section>
        ))}
      </div>
    </Site>
  );
}
