import type { useTranslations } from 'next-intl';
import { type Appointment, calendarFile } from '#lib/icalendar.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import type { EventCard, EventPlace, Talk } from './data.ts';
import { sessionEnd, sessionStart } from './session-times.ts';

/** The sentences of the namespace `Events` in the language of the file. */
type Sentences = ReturnType<typeof useTranslations<'Events'>>;

type Calendar = { name: string; talks: Talk[]; locale: Locale; publicUrl: string };

/** The talks as a calendar file (RFC 5545) in one language. What is made up or cancelled says so in its title too: not every calendar shows a status. */
export const eventCalendar = (t: Sentences, { name, talks, locale, publicUrl }: Calendar): string =>
  calendarFile({ name, appointments: talks.map((talk) => appointment(t, talk, locale, publicUrl)) });

/** The title with what must be known before anything else. */
export const fullTitle = (t: Sentences, { title, cancelled, demo }: EventCard): string =>
  t('calendarTitle', {
    title: plainText(title.words.title ?? ''),
    cancelled: cancelled ? 'yes' : 'no',
    example: demo ? 'yes' : 'no',
  });

/** Every session of one event. */
export const talksOf = (event: EventCard): Talk[] => event.sessions.map((session, index) => ({ event, session, index }));

function appointment(t: Sentences, { event, session, index }: Talk, locale: Locale, publicUrl: string): Appointment {
  const url = publicUrl + localePath(locale, `/events/${event.slug}`);
  const register = event.registrationText && plainText(event.registrationText.words.body ?? '');
  const paragraphs = [
    event.demo && t('exampleText'),
    event.cancelled && t('cancelledText'),
    plainText(event.summary.words.body ?? ''),
    [register, event.registerAt?.value].filter(Boolean).join(' '),
    url,
  ];
  return {
    uid: `${event.id}-${index}`,
    sequence: event.sequence,
    changed: event.changed,
    start: sessionStart(session),
    end: sessionEnd(session),
    summary: fullTitle(t, event),
    description: paragraphs.filter(Boolean).join('\n\n'),
    location: placeLine(event.place) ?? (event.place.online ? t('online') : null),
    position: event.place.position,
    url,
    cancelled: event.cancelled,
  };
}

/** The place in one line, as a letter or a map needs it; null: not known, or online. */
export function placeLine({ office, name, address }: EventPlace): string | null {
  const town = [address?.postcode, address?.city].filter(Boolean).join(' ');
  return [office?.name, name, address?.street, town].filter(Boolean).join(', ') || null;
}
