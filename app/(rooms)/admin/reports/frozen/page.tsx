import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { findCity } from '#features/city/data.ts';
import { FrozenList } from '#features/reports/components/frozen-list.tsx';
import { FrozenPaper } from '#features/reports/components/frozen-paper.tsx';
import { findFrozenReport, findFrozenReports, readTruthOf } from '#features/reports/data.ts';
import { changedSince } from '#features/reports/frozen.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Reports'))('frozen.title') };
}

/** The frozen reports, or with `?report=` one of them: as it was, and whether the same figures come out today. */
export default async function FrozenReportsPage({ searchParams }: PageProps<'/admin/reports/frozen'>) {
  await enter('/admin/reports/frozen');
  const { report: id } = await searchParams;
  if (id === undefined) return <FrozenList reports={await findFrozenReports()} />;
  const report = typeof id === 'string' ? await findFrozenReport(id) : null;
  if (!report) notFound();
  const [city, truth] = [await findCity(await getLocale()), await readTruthOf(report.period)];
  return <FrozenPaper report={report} changed={changedSince(report.content, truth)} centre={city.centreName} />;
}
