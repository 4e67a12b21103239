import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { Foreign } from '#components/foreign.tsx';
import { StateTag } from '#components/tag.tsx';
import type { EventCard } from '#features/events/data.ts';
import type { Session } from '#features/events/schema.ts';
import { sessionWords } from '#features/events/session-words.ts';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { languageName, listed } from '#lib/i18n/words.ts';

type WhenProps = {
  session: Session;
  now: Temporal.ZonedDateTime;
  /** The day stands beside it already: it is only read aloud. */
  besideDay?: boolean;
};

/** The day and the hours of a session, in city time. */
export function When({ session, now, besideDay = false }: WhenProps) {
  const t = useTranslations('Events');
  const { key, args } = sessionWords(session, useLocale(), now.year);
  const day = (words: ReactNode) => (besideDay ? <span className="unseen">{words}</span> : words);
  return (
    <time dateTime={session.from ? `${session.day}T${session.from}` : session.day}>
      {t.rich(key, { from: '', to: '', ...args, day })}
    </time>
  );
}

/** The place by its name, as people would ask for it. */
export function Where({ event: { place } }: { event: EventCard }) {
  const t = useTranslations('Events');
  const name = place.name ?? place.office?.name ?? place.address?.street;
  const parts = [
    ...(name ? [{ key: 'name', words: <Foreign locale={sourceLocale}>{name}</Foreign> }] : []),
    ...(place.online ? [{ key: 'online', words: t('online') }] : []),
  ];
  if (parts.length === 0) return t('placeUnknown');
  return parts.map(({ key, words }, index) => (
    <Fragment key={key}>
      {index > 0 && ' · '}
      {words}
    </Fragment>
  ));
}

/** Which languages are spoken and interpreted into. */
export function EventLanguages({ event: { languages, interpreting } }: { event: EventCard }) {
  const t = useTranslations('Events');
  const locale = useLocale();
  const names = (tags: string[]) =>
    listed(
      tags.map((tag) => languageName(tag, locale)),
      locale,
    );
  const parts = [
    ...(languages.length > 0 ? [names(languages)] : []),
    ...(interpreting.length > 0 ? [t('interpreted', { languages: names(interpreting) })] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('languagesUnknown');
}

/** Who invites, apart from the house it is in. */
export const guestsOf = ({ hosts, place }: EventCard) => hosts.filter(({ office }) => !office || office !== place.office?.slug);

export const Hosts = ({ hosts }: Pick<EventCard, 'hosts'>) => (
  <Foreign locale={sourceLocale}>{hosts.map(({ name }) => name).join(', ')}</Foreign>
);

/** The title; struck through when the event is cancelled. */
export function EventTitle({ event: { title, figures, cancelled } }: { event: EventCard }) {
  const words = (
    <ShortReading block={title}>{({ title: text }, locale) => <BlockLine {...{ text, locale, figures }} />}</ShortReading>
  );
  return cancelled ? <s>{words}</s> : words;
}

type TagsProps = { event: EventCard; over: boolean; /** Says what an example is. */ explained?: boolean };

/** What must be known before anything else: made up, cancelled, over. */
export function EventTags({ event: { demo, cancelled }, over, explained = false }: TagsProps) {
  const t = useTranslations('Events');
  if (!demo && !cancelled && !over) return null;
  return (
    <p className="tags">
      {cancelled && (
        <StateTag icon="cross" urgent>
          {t('cancelled')}
        </StateTag>
      )}
      {over && <StateTag>{t('over')}</StateTag>}
      {demo && <StateTag>{t('example')}</StateTag>}
      {demo && explained && <span>{t('exampleText')}</span>}
    </p>
  );
}

/** What it costs and whether one has to register, in a few words. */
export function Terms({ event: { free, registration } }: { event: EventCard }) {
  const t = useTranslations('Events');
  const cost = free === null ? 'unknown' : free ? 'yes' : 'no';
  return listed([t(`free.${cost}`), t(`registration.${registration}`)], useLocale());
}
