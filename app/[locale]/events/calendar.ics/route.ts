import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCity } from '#features/city/data.ts';
import { calendarResponse } from '#features/events/calendar-response.ts';
import { listEvents } from '#features/events/data.ts';
import { eventCalendar } from '#features/events/event-calendar.ts';
import { daysOf } from '#features/events/event-filter.ts';
import { today } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';

export const dynamic = 'force-dynamic';

/** Every talk from the first of this month on, to keep in one's own calendar. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'Events' });
  const [city, talks] = await Promise.all([findCity(locale), listEvents(locale, daysOf(today().slice(0, 7)).first)]);
  const name = t('calendarName', { centre: city.centreName });
  return calendarResponse(eventCalendar(t, { name, talks, locale, publicUrl: readEnvironment().publicUrl }), `events-${locale}`);
}
