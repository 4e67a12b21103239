import { Temporal } from 'temporal-polyfill';
import type { Locale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import type { EventCard, EventPlace } from './data.ts';
import { sessionEnd, sessionStart } from './session-times.ts';

type EventThing = { '@type': 'Event'; [property: string]: unknown };

/** An event as schema.org's `Event`, one per session. `name`: the title with what must be known before anything else. */
export function eventData(
  event: EventCard,
  { name, locale, publicUrl }: { name: string; locale: Locale; publicUrl: string },
): EventThing[] {
  const url = publicUrl + localePath(locale, `/events/${event.slug}`);
  return event.sessions.map((session) => ({
    '@type': 'Event' as const,
    name,
    description: plainText(event.summary.words.body ?? ''),
    startDate: isoTime(sessionStart(session)),
    endDate: isoTime(sessionEnd(session)),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance(event.place)}EventAttendanceMode`,
    location: locations(event.place, url),
    organizer: event.hosts.map((host) => ({ '@type': 'Organization', name: host.name })),
    inLanguage: event.languages,
    isAccessibleForFree: event.free ?? undefined,
    url,
  }));
}

/** With its offset, without the name of the zone, which schema.org does not know. */
const isoTime = (at: ReturnType<typeof sessionStart | typeof sessionEnd>) =>
  at instanceof Temporal.ZonedDateTime ? at.toString({ timeZoneName: 'never', smallestUnit: 'minute' }) : at?.toString();

const attendance = ({ online, office, name, address }: EventPlace) => {
  if (!online) return 'Offline';
  return office || name || address ? 'Mixed' : 'Online';
};

function locations({ online, office, name, address }: EventPlace, url: string): object[] {
  const place = {
    '@type': 'Place',
    name: name ?? office?.name,
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: address.street ?? undefined,
      postalCode: address.postcode ?? undefined,
      addressLocality: address.city ?? undefined,
      addressCountry: 'DE',
    },
  };
  return [...(office || name || address ? [place] : []), ...(online ? [{ '@type': 'VirtualLocation', url }] : [])];
}
