import { useLocale, useTranslations } from 'next-intl';
import type { Temporal } from 'temporal-polyfill';
import { Foreign } from '#components/foreign.tsx';
import { answeredAlways } from '#features/offices/answered-always.ts';
import type { OfficeView } from '#features/offices/data.ts';
import { type OpeningWeek, openingWeek, type WeekRow, type WeekSpan } from '#features/offices/opening-week.ts';
import { changeWords, spanWords, weekdayName } from '#features/offices/opening-words.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { said } from '#lib/i18n/typed-messages.ts';
import { DifferentDays } from './different-days.tsx';
import { EntryAge } from './entry-age.tsx';

type OpeningHoursProps = { office: OfficeView; now: Temporal.ZonedDateTime };

/** The week, what differs from it soon, the hours of the telephone, and how old all this is. */
export function OpeningHours({ office, now }: OpeningHoursProps) {
  const t = useTranslations('Offices');
  const always = useTranslations('Opening')('phoneAlways');
  if (answeredAlways(office.hours)) {
    return (
      <section>
        <h2>{t('phoneHours')}</h2>
        <p>{always}</p>
        <EntryAge office={office} prominent />
      </section>
    );
  }
  const door = openingWeek(office.hours, now);
  const phone = openingWeek(office.hours, now, 'phone');
  return (
    <div className="flow">
      <section>
        <h2>{t('hours')}</h2>
        {door ? <WeekTable week={door} caption={t('hours')} /> : <AsPublished office={office} />}
        {door && <DifferentDays week={door} office={office} />}
        <EntryAge office={office} prominent />
      </section>
      {phone && (
        <section>
          <h2>{t('phoneHours')}</h2>
          <WeekTable week={phone} caption={t('phoneHours')} />
        </section>
      )}
    </div>
  );
}

/** Hours that no table can hold, in the office's own words. */
function AsPublished({ office: { hours } }: { office: OfficeView }) {
  const t = useTranslations('Offices');
  if (!hours?.sourceText) return <p>{t('hoursUnknown')}</p>;
  return (
    <>
      <p>{t('hoursPublished')}</p>
      <blockquote>
        <Foreign locale={sourceLocale}>{hours.sourceText}</Foreign>
      </blockquote>
    </>
  );
}

function WeekTable({ week, caption }: { week: OpeningWeek; caption: string }) {
  const t = useTranslations('Opening');
  const locale = useLocale();
  const change = week.changesOn && changeWords(week.changesOn, locale);
  const hasOneWayIn = new Set(week.rows.flatMap(({ spans }) => spans.map(({ access }) => access))).size === 1;
  return (
    <>
      <table className="hours">
        <caption className="unseen">{caption}</caption>
        <tbody>
          {week.rows.map((row) => (
            <Day key={row.weekday} row={row} hasOneWayIn={hasOneWayIn} />
          ))}
        </tbody>
      </table>
      {change && <p className="aged">{t(...said(change))}</p>}
    </>
  );
}

function Day({ row, hasOneWayIn }: { row: WeekRow; hasOneWayIn: boolean }) {
  const t = useTranslations('Opening');
  const name = t('weekday', { weekday: weekdayName(row.weekday) });
  return (
    <tr aria-current={row.isToday ? 'date' : undefined}>
      <th scope="row">
        {name}
        {row.isToday && <span className="today"> ({t('today')})</span>}
      </th>
      <td>
        {row.spans.length === 0 && t(row.isKnown ? 'dayClosed' : 'dayUnknown')}
        {row.spans.map((span) => (
          <Span key={`${span.from} ${span.weeks}`} span={span} weekday={row.weekday} hasOneWayIn={hasOneWayIn} />
        ))}
        {row.isToday && row.holiday && <small>{t('holiday', { name: row.holiday })}</small>}
      </td>
    </tr>
  );
}

/** How one gets in is said where it differs within the week; otherwise it stands beside the table. */
function Span({ span, weekday, hasOneWayIn }: { span: WeekSpan; weekday: number; hasOneWayIn: boolean }) {
  const t = useTranslations('Opening');
  const kinds = useTranslations('Offices');
  const locale = useLocale();
  return (
    <span>
      {t(...said(spanWords(span, locale)))}
      {!hasOneWayIn && <small>{t('access', { access: span.access })}</small>}
      {span.weeks !== 'every' && <small>{t('weeks', { weeks: span.weeks, weekday: weekdayName(weekday) })}</small>}
      {(span.kind === 'consultation' || span.kind === 'openConsultation') && <small>{kinds(`spans.${span.kind}`)}</small>}
    </span>
  );
}
