import { useTranslations } from 'next-intl';
import { freezeAction } from '../actions.ts';
import type { Period } from '../periods.ts';

/** Puts the report of a period on file as it is shown. */
export function FreezeForm({ period }: { period: Period }) {
  const t = useTranslations('Reports');
  return (
    <form className="sheet" action={freezeAction}>
      <h2>{t('freeze.title')}</h2>
      <p>{t('freeze.text')}</p>
      <input type="hidden" name="period" value={period} />
      <button className="button" type="submit">
        {t('freeze.button')}
      </button>
    </form>
  );
}
