import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import type { Talk } from '#features/events/data.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { EventLanguages, EventTags, EventTitle, When } from './talk-lines.tsx';

/** The next talks on the home page, in a few lines; nothing where none is known. The page is true until `nextEnd` of their sessions. */
export function NextTalks({ talks, now }: { talks: Talk[]; now: Temporal.ZonedDateTime }) {
  const t = useTranslations('Events');
  const locale = useLocale();
  if (talks.length === 0) return null;
  return (
    <section>
      <h2>{t('next')}</h2>
      <ul className="rows" role="list">
        {talks.map(({ event, session, index }) => (
          <li key={`${event.slug} ${index}`}>
            <p className="soft">
              <When session={session} now={now} />
            </p>
            <h3>
              <a href={localePath(locale, `/events/${event.slug}`)}>
                <EventTitle event={event} />
              </a>
            </h3>
            <EventTags event={event} over={false} />
            {event.languages.length + event.interpreting.length > 0 && (
              <small>
                <EventLanguages event={event} />
              </small>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className="plain-link" href={localePath(locale, '/events')}>
          {t('all')}
        </a>
      </p>
    </section>
  );
}
