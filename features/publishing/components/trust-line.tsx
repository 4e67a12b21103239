import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import { Icon } from '#components/icon.tsx';
import { ReportLink } from '#features/error-reports/components/report-link.tsx';
import type { ReadFigures, Trust } from '#features/publishing/reading.ts';
import { isoDayOf } from '#lib/clock.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';

type TrustLineProps = {
  trust: Trust;
  figures: ReadFigures;
  /** Address of the page without language, to lead to the German text. */
  path: string;
};

/** The foot of every entry: who has checked it and when, what it rests on, which language counts. */
export function TrustLine({ trust, figures, path }: TrustLineProps) {
  const t = useTranslations('Trust');
  const locale = useLocale();
  const hasExpiredFigure = Object.values(figures).some((figure) => figure.value === null);
  return (
    <footer className="trust prose">
      <Checked on={trust.checkedOn} />
      <Changed change={trust.change} />
      {hasExpiredFigure && <p className="unchecked">{t('expiredFigure')}</p>}
      {locale !== sourceLocale && (
        <p>
          {t('translation')}{' '}
          <a href={localePath(sourceLocale, path)} lang={sourceLocale} hrefLang={sourceLocale}>
            <bdi>{t('germanText')}</bdi>
          </a>
        </p>
      )}
      <Sources sources={trust.sources} />
      <ReportLink path={path} />
    </footer>
  );
}

function Checked({ on }: { on: string | null }) {
  const t = useTranslations('Trust');
  const locale = useLocale();
  return (
    <p className={on ? undefined : 'unchecked'}>
      <Icon name={on ? 'check' : 'warning'} /> {on ? t('checkedOn', { day: dayInWords(on, locale) }) : t('unchecked')}
    </p>
  );
}

function Changed({ change }: Pick<Trust, 'change'>) {
  const t = useTranslations('Trust');
  const locale = useLocale();
  if (!change) return null;
  return (
    <p>
      {t('changedOn', { day: dayInWords(isoDayOf(change.at), locale) })} <Foreign locale={change.locale}>{change.note}</Foreign>
    </p>
  );
}

function Sources({ sources }: Pick<Trust, 'sources'>) {
  const t = useTranslations('Trust');
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>{t('sources', { count: sources.length })}</summary>
      <ul role="list">
        {sources.map(({ name, url, date }) => (
          <li key={`${name} ${url}`}>
            <Foreign locale={sourceLocale}>{url ? <a href={url}>{name}</a> : name}</Foreign>
            {date && ` (${t('asOf', { day: dayInWords(date, locale) })})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
