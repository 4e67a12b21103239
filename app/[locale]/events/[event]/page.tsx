import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { JsonLd } from '#components/json-ld.tsx';
import { Site } from '#features/city/components/site.tsx';
import { EventArticle } from '#features/events/components/event-article.tsx';
import { findEvent } from '#features/events/data.ts';
import { fullTitle } from '#features/events/event-calendar.ts';
import { nextEnd } from '#features/events/session-times.ts';
import { eventData } from '#features/events/structured-data.ts';
import { now } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import '../../../styles/agenda.css';

type Props = { params: Promise<{ event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ event: slug }, locale, t] = [await params, await getLocale(), await getTranslations('Events')];
  const event = await findEvent(slug, locale);
  if (!event || 'movedTo' in event) return { robots: { index: false } };
  return {
    title: fullTitle(t, event),
    description: plainText(event.summary.words.body ?? ''),
    alternates: alternates(`/events/${slug}`, locale, locales),
  };
}

export default async function EventPage({ params }: Props) {
  const [{ event: slug }, locale, t, at] = [await params, await getLocale(), await getTranslations('Events'), now()];
  const event = await findEvent(slug, locale);
  if (!event) notFound();
  if ('movedTo' in event) permanentRedirect(localePath(locale, `/events/${event.movedTo}`));
  const path = `/events/${slug}`;
  const { publicUrl } = readEnvironment();
  return (
    <Site path={path} section="events" changes={[nextEnd(event.sessions, at)]}>
      {eventData(event, { name: fullTitle(t, event), locale, publicUrl }).map((thing, index) => (
        <JsonLd key={index} thing={thing} />
      ))}
      <EventArticle event={event} now={at} />
    </Site>
  );
}
