import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { answeredAlways } from '#features/offices/answered-always.ts';
import { openingStatus } from '#features/offices/opening-status.ts';
import { openingWords } from '#features/offices/opening-words.ts';
import type { Hours } from '#features/offices/schema.ts';

/** The opening status as one sentence. */
export function useOpeningWords(hours: Hours | null, now: Temporal.ZonedDateTime): string {
  const t = useTranslations('Opening');
  const { key, args } = openingWords(openingStatus(hours, now), now, useLocale());
  return answeredAlways(hours) ? t('phoneAlways') : t(key, args);
}

/** Whether an office is open: shape, colour and words, and the public holiday behind it. */
export function Opening({ hours, now }: { hours: Hours | null; now: Temporal.ZonedDateTime }) {
  const t = useTranslations('Opening');
  const status = openingStatus(hours, now);
  const { note } = openingWords(status, now, useLocale());
  return (
    <>
      <span className={`status ${answeredAlways(hours) ? 'open' : status.state}`}>
        <span>{useOpeningWords(hours, now)}</span>
      </span>
      {note && <small> {t(note.key, note.args)}</small>}
    </>
  );
}
