import { useFormatter } from 'next-intl';

/** An instant as a day and time in the city. */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter();
  return <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}
