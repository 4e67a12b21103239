import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { Foreign } from '#components/foreign.tsx';
import { Marked, MarkedList } from '#components/marked.tsx';
import { PhoneLink } from '#components/phone-link.tsx';
import { Plate } from '#components/plate.tsx';
import type { EventView } from '#features/events/data.ts';
import { isOver } from '#features/events/session-times.ts';
import { NearestStop } from '#features/offices/components/office-lines.tsx';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import type { ReadBlock } from '#features/publishing/reading.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { When } from './talk-lines.tsx';

type Event = { event: EventView };
type At = Event & { now: Temporal.ZonedDateTime };

const isStillOpen = ({ event, now }: At) => !event.cancelled && event.sessions.some((session) => !isOver(session, now));

/** Every day of an event that has several. */
export function Sessions({ event: { sessions }, now }: At) {
  const t = useTranslations('Events');
  if (sessions.length < 2) return null;
  return (
    <section>
      <h2>{t('dates')}</h2>
      <ul className="rows" role="list">
        {sessions.map((session) => (
          <li key={`${session.day} ${session.from}`} className={isOver(session, now) ? 'soft' : undefined}>
            <When session={session} now={now} />
            {isOver(session, now) && <small>{t('over')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For whom it is, and how one registers. */
export function Coming({ event, now }: At) {
  const t = useTranslations('Events');
  const { audience, registrationText, registerAt } = event;
  const isOpen = isStillOpen({ event, now });
  return (
    <>
      {audience && <Words heading={t('audience')} block={audience} event={event} />}
      {isOpen && (registrationText || registerAt) && (
        <Words heading={t('register')} block={registrationText} event={event}>
          {registerAt && (
            <p>
              <RegisterAt {...registerAt} />
            </p>
          )}
        </Words>
      )}
    </>
  );
}

type WordsProps = Event & { heading: string; block: ReadBlock | null; children?: ReactNode };

const Words = ({ heading, block, event: { figures }, children }: WordsProps) => (
  <section className="prose">
    <h2>{heading}</h2>
    {block && <Reading block={block}>{({ body: text }, locale) => <BlockProse {...{ text, locale, figures }} />}</Reading>}
    {children}
  </section>
);

function RegisterAt({ kind, value }: NonNullable<EventView['registerAt']>) {
  if (kind === 'phone') return <PhoneLink number={value} />;
  return (
    <a className="plain-link" href={kind === 'email' ? `mailto:${value}` : value}>
      <bdi dir="ltr">{kind === 'email' ? value : new URL(value).host.replace(/^www\./, '')}</bdi>
    </a>
  );
}

/** The one next step: take the day along. */
export function TakeAlong({ event, now }: At) {
  const t = useTranslations('Events');
  const path = localePath(useLocale(), `/events/${event.slug}/calendar.ics`);
  if (!isStillOpen({ event, now })) return null;
  return (
    <p>
      <Plate href={path} icon="calendar">
        {t('addToCalendar')}
      </Plate>
    </p>
  );
}

/** Where it is, with everything needed to set out. */
export function EventPlace({ event: { place } }: Event) {
  const t = useTranslations('Events');
  const locale = useLocale();
  const { office, name, address, stop, online } = place;
  const lines = [name, address?.street, [address?.postcode, address?.city].filter(Boolean).join(' ')].flatMap(
    (line) => line || [],
  );
  return (
    <section className="place">
      <h2>{t('place')}</h2>
      {office && (
        <h3>
          <a href={localePath(locale, `/offices/${office.slug}`)}>
            <Foreign locale={sourceLocale}>{office.name}</Foreign>
          </a>
        </h3>
      )}
      <MarkedList>
        {lines.length > 0 && (
          <Marked icon="pin">
            <address>
              {lines.map((line) => (
                <p key={line}>
                  <Foreign locale={sourceLocale}>{line}</Foreign>
                </p>
              ))}
            </address>
          </Marked>
        )}
        {stop && (
          <Marked icon="stop" label={t('stop')}>
            <NearestStop stop={stop} />
          </Marked>
        )}
        {online && <Marked icon="web">{t('online')}</Marked>}
        {lines.length === 0 && !online && <Marked icon="pin">{t('placeUnknown')}</Marked>}
      </MarkedList>
    </section>
  );
}

export function EventHosts({ event: { hosts } }: Event) {
  const t = useTranslations('Events');
  const locale = useLocale();
  return (
    <section className="sheet">
      <h2>{t('hosts')}</h2>
      <ul role="list">
        {hosts.map(({ name, office }) => {
          const words = <Foreign locale={sourceLocale}>{name}</Foreign>;
          return (
            <li key={name}>
              {office ? (
                <a className="plain-link" href={localePath(locale, `/offices/${office}`)}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
