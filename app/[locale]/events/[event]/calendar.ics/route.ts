import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { calendarResponse } from '#features/events/calendar-response.ts';
import { findEvent } from '#features/events/data.ts';
import { eventCalendar, fullTitle, talksOf } from '#features/events/event-calendar.ts';
import { readEnvironment } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

export const dynamic = 'force-dynamic';

/** Every session of one event. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; event: string }> }) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const event = await findEvent(slug, locale);
  if (!event) notFound();
  if ('movedTo' in event) permanentRedirect(localePath(locale, `/events/${event.movedTo}/calendar.ics`));
  const t = await getTranslations({ locale, namespace: 'Events' });
  const calendar = { name: fullTitle(t, event), talks: talksOf(event), locale, publicUrl: readEnvironment().publicUrl };
  return calendarResponse(eventCalendar(t, calendar), event.slug);
}
