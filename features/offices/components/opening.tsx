import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { answeredAlways } from '#features/offices/answered-always.ts';
import { openingStatus } from '#features/offices/opening-status.ts';
import { openingWords } from '#features/offices/opening-words.ts';
import type { Hours } from '#features/offices/schema.ts';
import { said } from '#lib/i18n/typed-messages.ts';

/** The opening status as one sentence. */
export function useOpeningWords(hours: Hours | null, now: Temporal.ZonedDateTime): string {
  const t = useTranslations('Opening');
  const words = openingWords(openingStatus(hours, now), now, useLocale());
  return answeredAlways(hours) ? t('phoneAlways') : t(...said(words));
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
      {note && <small> {t(...said(note))}</small>}
    </>
  );
}
