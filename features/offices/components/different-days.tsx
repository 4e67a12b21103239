import { useLocale, useTranslations } from 'next-intl';
import type { OfficeView } from '#features/offices/data.ts';
import type { Ahead, OpeningWeek } from '#features/offices/opening-week.ts';
import { daysWords, spanWords } from '#features/offices/opening-words.ts';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { said } from '#lib/i18n/typed-messages.ts';

/** Holidays and other days of the next two months on which the week does not hold. */
export function DifferentDays({ week: { ahead }, office }: { week: OpeningWeek; office: OfficeView }) {
  const t = useTranslations('Offices');
  if (ahead.length === 0) return null;
  return (
    <>
      <h3>{t('differentDays')}</h3>
      <ul className="rows" role="list">
        {ahead.map((each) => (
          <li key={`${each.kind} ${each.from.toString()}`}>
            <DifferentDay ahead={each} office={office} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DifferentDay({ ahead, office }: { ahead: Ahead; office: OfficeView }) {
  const t = useTranslations('Opening');
  const locale = useLocale();
  const days = daysWords(ahead.from, ahead.to, locale);
  const spans = ahead.kind === 'exception' ? ahead.spans : [];
  const isUnknown = ahead.kind === 'holiday' && ahead.open === 'unknown';
  return (
    <>
      <b>{t(...said(days))}</b>
      {spans.map((span, position) => (
        <span key={position}>
          {t(...said(spanWords(span, locale)))}{' '}
          {span.access !== 'walkIn' && <small>{t('access', { access: span.access })} </small>}
        </span>
      ))}
      {spans.length === 0 && t(isUnknown ? 'dayUnknown' : 'dayClosed')}
      <small>{ahead.kind === 'holiday' ? t('holiday', { name: ahead.name }) : <Reason id={ahead.id} office={office} />}</small>
    </>
  );
}

function Reason({ id, office: { exceptionReasons, figures } }: { id: string; office: OfficeView }) {
  const reason = exceptionReasons[id];
  return (
    reason && (
      <ShortReading block={reason}>
        {({ title }, locale) => <BlockLine text={title} locale={locale} figures={figures} />}
      </ShortReading>
    )
  );
}
