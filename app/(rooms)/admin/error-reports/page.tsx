import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { ErrorReports } from '#features/error-reports/components/error-reports.tsx';
import { findErrorReports } from '#features/error-reports/internal-data.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ErrorReports'))('title') };
}

export default async function ErrorReportsPage({ searchParams }: PageProps<'/admin/error-reports'>) {
  await enter('/admin/error-reports');
  const { state, page } = await searchParams;
  const open = state !== 'dealt-with';
  const [reports, t] = await Promise.all([
    findErrorReports({ open, page: typeof page === 'string' ? page : null }),
    getTranslations('ErrorReports'),
  ]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft">{t('explained')}</p>
      <ErrorReports reports={reports} open={open} />
    </>
  );
}
