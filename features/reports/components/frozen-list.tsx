import { dayInWords } from '#lib/i18n/words.ts';
import type { FrozenReport } from '../data.ts';
import { periodInWords } from '../labels.ts';
import { useSayings } from './use-sayings.ts';

/** The reports on file, latest first. */
export function FrozenList({ reports }: { reports: FrozenReport[] }) {
  const sayings = useSayings();
  const { t, locale } = sayings;
  return (
    <>
      <h1>{t('frozen.title')}</h1>
      {reports.length === 0 && <p>{t('frozen.none')}</p>}
      <ul className="rows" role="list">
        {reports.map(({ id, period, frozenOn }) => (
          <li key={id}>
            <a href={`/admin/reports/frozen?report=${id}`}>{t('frozen.of', { period: periodInWords(period, sayings) })}</a>{' '}
            <span className="soft">{t('frozen.on', { day: dayInWords(frozenOn, locale) })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/reports">{t('frozen.back')}</a>
      </p>
    </>
  );
}
