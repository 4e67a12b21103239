import { useLocale } from 'next-intl';
import { momentInWords } from '#lib/i18n/moment-in-words.ts';

/** An instant as a day and time in the city. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentInWords(at, useLocale())}</time>;
}
