import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { findCity } from '#features/city/data.ts';
import { FreezeForm } from '#features/reports/components/freeze-form.tsx';
import { HowToRead } from '#features/reports/components/how-to-read.tsx';
import { NothingYet } from '#features/reports/components/nothing-yet.tsx';
import { PeriodForm } from '#features/reports/components/period-form.tsx';
import { PeriodName } from '#features/reports/components/period-name.tsx';
import { ReportTables } from '#features/reports/components/report-tables.tsx';
import { findFirstMonth, findShown, findShownPeriods } from '#features/reports/data.ts';
import { periodsNeeded, reportOf } from '#features/reports/report.ts';
import { now } from '#lib/clock.ts';

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
  return (
    <>
      <p className="on-paper">{city.centreName}</p>
      <h1>
        {t('title')}: <PeriodName period={period} />
      </h1>
      <p>{t('lead')}</p>
      <PeriodForm periods={periods} period={period} />
      <p className="actions off-paper">
        <a className="button" href={`/admin/reports/csv?period=${period}`}>
          {t('csv')}
        </a>
        <a href="/admin/reports/frozen">{t('frozenLink')}</a>
      </p>
      <ReportTables asked={period} report={report} />
      <HowToRead />
      <FreezeForm period={period} />
    </>
  );
}
