import { useLocale } from 'next-intl';
import { cityZone } from '#lib/clock.ts';
import { languageOf } from '#lib/i18n/locales.ts';

/** An instant as people of the house say it, in city time. */
export const whenInWords = (at: Date, locale: ReturnType<typeof useLocale>): string =>
  new Intl.DateTimeFormat(languageOf(locale).intl, { dateStyle: 'medium', timeStyle: 'short', timeZone: cityZone }).format(at);

export function When({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{whenInWords(at, useLocale())}</time>;
}
