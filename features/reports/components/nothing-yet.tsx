import type { Temporal } from 'temporal-polyfill';
import { dayInWords } from '#lib/i18n/words.ts';
import { periodInWords } from '../labels.ts';
import { newestShown, type Period, shownFrom } from '../periods.ts';
import { useSayings } from './use-sayings.ts';

/** Before there is a report: when the first one comes. `first`: the month in which counting began. */
export function NothingYet({ first, now }: { first: Period | null; now: Temporal.ZonedDateTime }) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  return (
    <>
      <p>{t('none')}</p>
      {first && <p>{t('since', { month: periodInWords(first, sayings) })}</p>}
      {first && first > newestShown(now) && (
        <p>{t('next', { period: periodInWords(first, sayings), day: dayInWords(shownFrom(first), locale) })}</p>
      )}
    </>
  );
}
