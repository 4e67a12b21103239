import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { PageHead } from '#components/page-head.tsx';
import type { WithdrawnView } from '#features/publishing/data.ts';
import { isoDayOf } from '#lib/clock.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { dayInWords } from '#lib/i18n/words.ts';

/** What stands at the address of a page that was withdrawn: since when, why, and where to go instead. */
export function Withdrawn({ withdrawn: { at, note, instead } }: { withdrawn: WithdrawnView }) {
  const t = useTranslations('Withdrawn');
  const locale = useLocale();
  return (
    <PageHead title={t('title')} lead={<p>{t('text', { day: dayInWords(isoDayOf(at), locale) })}</p>}>
      {note && (
        <p>
          <Foreign locale={sourceLocale}>{note}</Foreign>
        </p>
      )}
      {instead && (
        <p>
          {t('instead')}{' '}
          <a className="plain-link" href={instead.address}>
            <Foreign locale={instead.locale}>{instead.title}</Foreign>
          </a>
        </p>
      )}
    </PageHead>
  );
}
