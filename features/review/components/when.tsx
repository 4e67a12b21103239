import { useLocale } from 'next-intl';
import { dayOfMoment, momentInWords } from '#lib/i18n/moment-in-words.ts';

/** An instant as people of the house say it, in city time. */
export const whenInWords = momentInWords;

/** An instant with its hour, or only its day. */
export function When({ at, dayOnly = false }: { at: Date; dayOnly?: boolean }) {
  const locale = useLocale();
  return <time dateTime={at.toISOString()}>{dayOnly ? dayOfMoment(at, locale) : momentInWords(at, locale)}</time>;
}
