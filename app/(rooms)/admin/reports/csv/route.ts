import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { findShown, findShownPeriods, hasMadeUp } from '#features/reports/data.ts';
import { periodsNeeded, reportOf } from '#features/reports/report.ts';
import { reportCsv } from '#features/reports/report-csv.ts';

/** The report of a period (`?period=2026-Q4`) as a file for spreadsheets; 404 where nothing was shown of it. */
export async function GET(request: Request): Promise<Response> {
  await enter('/admin/reports/csv');
  const asked = new URL(request.url).searchParams.get('period');
  const period = (await findShownPeriods()).find((each) => each === asked);
  if (!period) notFound();
  const file = reportCsv(reportOf(period, await findShown(periodsNeeded(period))), {
    t: await getTranslations('Reports'),
    topic: await getTranslations('Situations'),
    offices: await getTranslations('OfficeSearch'),
    events: await getTranslations('Events'),
    locale: await getLocale(),
    madeUp: await hasMadeUp(period),
  });
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="wegweiser-${period}.csv"`,
  };
  return new Response(file, { headers });
}
