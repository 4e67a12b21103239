import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { Icon } from '#components/icon.tsx';
import { Marked, MarkedList } from '#components/marked.tsx';
import type { Talk } from '#features/events/data.ts';
import { isOver } from '#features/events/session-times.ts';
import { leafWords } from '#features/events/session-words.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { EventLanguages, EventTags, EventTitle, guestsOf, Hosts, Terms, When, Where } from './talk-lines.tsx';

type AgendaProps = {
  talks: Talk[];
  now: Temporal.ZonedDateTime;
  /** A list of what has been: what only helps to come is left out, and nobody needs to be told that it is over. */
  past?: boolean;
};

/** Talks day by day, each with a leaf of the calendar beside it. */
export const Agenda = ({ talks, now, past = false }: AgendaProps) => (
  <ul className="agenda" role="list">
    {talks.map((talk) => (
      <Entry key={`${talk.event.slug} ${talk.index}`} talk={talk} now={now} past={past} />
    ))}
  </ul>
);

function Entry({ talk: { event, session }, now, past }: { talk: Talk; now: Temporal.ZonedDateTime; past: boolean }) {
  const t = useTranslations('Events');
  const over = isOver(session, now);
  const guests = guestsOf(event);
  return (
    <li className={over && !past ? 'over' : undefined}>
      <Leaf day={session.day} />
      <div>
        <h3>
          <a href={localePath(useLocale(), `/events/${event.slug}`)}>
            <EventTitle event={event} />
          </a>
        </h3>
        <EventTags event={event} over={over && !past} />
        <MarkedList className="inline">
          <Marked icon="clock" label={t('time')}>
            <When session={session} now={now} besideDay />
          </Marked>
          <Marked icon="pin" label={t('place')}>
            <Where event={event} />
          </Marked>
          {event.languages.length + event.interpreting.length > 0 && (
            <Marked icon="speech" label={t('languages')}>
              <EventLanguages event={event} />
            </Marked>
          )}
          {guests.length > 0 && (
            <Marked icon="people" label={t('hosts')}>
              <Hosts hosts={guests} />
            </Marked>
          )}
        </MarkedList>
        {!over && !event.cancelled && (
          <p className="ways-on">
            <span className="with-icon">
              <Terms event={event} />
            </span>
            <CalendarLink path={`/events/${event.slug}/calendar.ics`} words={t('addToCalendar')}>
              <EventTitle event={event} />
            </CalendarLink>
          </p>
        )}
      </div>
    </li>
  );
}

/** Read aloud it would only repeat the day that `When` says. */
function Leaf({ day }: { day: string }) {
  const leaf = leafWords(day, useLocale());
  return (
    <div className="leaf" aria-hidden="true">
      {leaf.weekday}
      <b>{leaf.day}</b>
      {leaf.month}
    </div>
  );
}

type CalendarLinkProps = {
  path: string;
  words: string;
  /** Read aloud only: what a link among many of the same words is about. */
  children?: ReactNode;
};

export function CalendarLink({ path, words, children }: CalendarLinkProps) {
  return (
    <a className="with-icon" href={localePath(useLocale(), path)}>
      <Icon name="calendar" />
      <span>
        {words}
        {children && <span className="unseen">: {children}</span>}
      </span>
    </a>
  );
}
