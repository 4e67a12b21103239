import { periodInWords } from '../labels.ts';
import type { Period } from '../periods.ts';
import { choicesOf } from '../report.ts';
import { useSayings } from './use-sayings.ts';

/** Month, quarter or year: its answer has an address one can send to a colleague. */
export function PeriodForm({ periods, period }: { periods: Period[]; period: Period }) {
  const sayings = useSayings();
  const { t } = sayings;
  return (
    <form className="filters">
      <div>
        <label htmlFor="period">{t('period')}</label>
        <select id="period" name="period" defaultValue={period}>
          {choicesOf(periods).map(({ grain, periods: own }) => (
            <optgroup key={grain} label={t(`grains.${grain}`)}>
              {own.map((each) => (
                <option key={each} value={each}>
                  {periodInWords(each, sayings)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        {t('show')}
      </button>
    </form>
  );
}
