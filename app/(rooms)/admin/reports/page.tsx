import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintButton } from '#components/print-button.client.tsx';
import { enter } from '#features/accounts/require.ts';
import { findCity } from '#features/city/data.ts';
import { FreezeForm } from '#features/reports/components/freeze-form.tsx';
import { HowToRead } from '#features/reports/components/how-to-read.tsx';
import { KeyFigures } from '#features/reports/components/key-figures.tsx';
import { NothingYet } from '#features/reports/components/nothing-yet.tsx';
import { PeriodForm } from '#features/reports/components/period-form.tsx';
import { ReportHead } from '#features/reports/components/report-head.tsx';
import { ReportTables } from '#features/reports/components/report-tables.tsx';
import { findFirstMonth, findShown, findShownPeriods, hasMadeUp } from '#features/reports/data.ts';
import { monthsOf } from '#features/reports/periods.ts';
import { periodsNeeded, reportOf } from '#features/reports/report.ts';
import { now, today } from '#lib/clock.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Reports'))('title') };
}

/** What was asked for, in which language, where people were sent, what was missing: for the integration office and the city council. */
export default async function ReportsPage({ searchParams }: PageProps<'/admin/reports'>) {
  await enter('/admin/reports');
  const [{ period: asked }, periods, city] = [await searchParams, await findShownPeriods(), await findCity(await getLocale())];
  const t = await getTranslations('Reports');
  const period = periods.find((each) => each === asked) ?? periods[0];
  if (!period) {
    return (
      <>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <NothingYet first={await findFirstMonth()} now={now()} />
      </>
    );
  }
  const report = reportOf(period, await findShown(periodsNeeded(period)));
  const first = await findFirstMonth();
  return (
    <>
      <div className="report-choice off-paper">
        <PeriodForm periods={periods} period={period} />
        <p className="actions">
          <PrintButton label={t('print')} />
          <a className="button" href={`/admin/reports/csv?period=${period}`}>
            {t('csv')}
          </a>
          <a href="/admin/reports/frozen">{t('frozenLink')}</a>
        </p>
      </div>
      <ReportHead
        centre={city.centreName}
        period={period}
        day={today()}
        madeUp={await hasMadeUp(period)}
        since={first && first > monthsOf(period)[0]! ? first : null}
      />
      <KeyFigures asked={period} report={report} />
      <ReportTables asked={period} report={report} />
      <HowToRead />
      <FreezeForm period={period} />
    </>
  );
}
