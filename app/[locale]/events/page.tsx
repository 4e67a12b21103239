import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { PaperFoot } from '#components/paper-foot.tsx';
import { Site } from '#features/city/components/site.tsx';
import { Agenda, CalendarLink } from '#features/events/components/agenda.tsx';
import { EventChoice, Months } from '#features/events/components/event-choice.tsx';
import { NoTalks } from '#features/events/components/no-talks.tsx';
import { listEvents, upcomingEvents } from '#features/events/data.ts';
import { daysOf, eventsPath, matches, readFilter, under } from '#features/events/event-filter.ts';
import { nextEnd } from '#features/events/session-times.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import '../../styles/agenda.css';
import '../../styles/filter.css';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ month }, locale, t] = [readFilter(await searchParams), await getLocale(), await getTranslations('Events')];
  return {
    title: month ? t('titleOfMonth', { month: dayInWords(month, locale) }) : t('title'),
    description: t('lead'),
    alternates: alternates(eventsPath({ month }), locale, locales),
  };
}

export default async function EventsPage({ searchParams }: Props) {
  const [filter, locale, t, at] = [readFilter(await searchParams), await getLocale(), await getTranslations('Events'), now()];
  const upcoming = await upcomingEvents(locale);
  const days = filter.month && daysOf(filter.month);
  const all = days ? await listEvents(locale, days.first, days.last) : upcoming;
  const talks = all.filter(({ event }) => matches(event, filter));
  return (
    <Site
      path={eventsPath(filter)}
      section="events"
      changes={[
        nextEnd(
          [...upcoming, ...all].map(({ session }) => session),
          at,
        ),
      ]}
    >
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>}>
        <EventChoice filter={filter} talks={all} />
      </PageHead>
      <div className="wrap page">
        <Months filter={filter} talks={upcoming} />
        {talks.length === 0 && <NoTalks filter={filter} />}
        {under(talks, 7).map(({ heading, talks: own }) => (
          <section key={heading}>
            <h2>{dayInWords(heading, locale)}</h2>
            <Agenda talks={own} now={at} />
          </section>
        ))}
        <p className="ways-on">
          <CalendarLink path="/events/calendar.ics" words={t('allToCalendar')} />
          <a className="plain-link" href={localePath(locale, '/events/past')}>
            {t('past')}
          </a>
        </p>
        <PaperFoot path={eventsPath(filter)} />
      </div>
    </Site>
  );
}
