import { Note } from '#components/note.tsx';
import { dayInWords, spanInWords } from '#lib/i18n/words.ts';
import { periodInWords } from '../labels.ts';
import { lastDayOf, monthsOf, type Period } from '../periods.ts';
import { useSayings } from './use-sayings.ts';

type ReportHeadProps = {
  centre: string;
  period: Period;
  /** When the report was frozen, or the day on which it is read (ISO). */
  day: string;
  frozen?: boolean;
  /** Whether its counts were made up for a demonstration. */
  madeUp: boolean;
  /** The month in which counting began, where that is later than the period's beginning. */
  since?: Period | null;
};

/** What the sheet is, of which days, and in one paragraph what is counted and how people are protected. */
export function ReportHead({ centre, period, day, frozen = false, madeUp, since = null }: ReportHeadProps) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  const shown = { day: dayInWords(day, locale) };
  return (
    <header className="report-head">
      <p className="report-of">{centre}</p>
      <h1>{t('frozen.of', { period: periodInWords(period, sayings) })}</h1>
      <p className="soft">
        {spanInWords(`${monthsOf(period)[0]}-01`, lastDayOf(period), locale)}
        {' · '}
        {frozen ? t('frozen.on', shown) : t('asOf', shown)}
      </p>
      {madeUp && <Note>{t('madeUp')}</Note>}
      <p>{t('lead')}</p>
      {since && <p>{t('since', { month: periodInWords(since, sayings) })}</p>}
    </header>
  );
}
