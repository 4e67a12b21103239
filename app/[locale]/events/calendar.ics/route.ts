import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCity } from '#features/city/data.ts';
import { calendarResponse } from '#features/events/calendar-response.ts';
import { listEvents } from '#features/events/data.ts';
import { eventCalendar } from '#features/events/event-calendar.ts';
import { now } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';

export const dynamic = 'force-dynamic';

/** Every talk from the first of this month on, to keep in one's own calendar. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'Events' });
  const month = now().startOfDay().with({ day: 1 });
  const [city, talks] = await Promise.all([findCity(locale), listEvents(locale, month.toPlainDate().toString())]);
  const name = t('calendarName', { centre: city.centreName });
  const file = eventCalendar(t, { name, talks, locale, publicUrl: readEnvironment().publicUrl });
  return calendarResponse(file, `events-${locale}`, new Date(month.add({ months: 1 }).epochMilliseconds));
}
