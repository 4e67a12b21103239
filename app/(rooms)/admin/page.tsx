import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { Tasks } from '#features/tasks/components/tasks.tsx';
import { findTasks } from '#features/tasks/internal-data.ts';
import { isTaskKind } from '#features/tasks/task.ts';
import { today } from '#lib/clock.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: `${(await getTranslations('Tasks'))('title')} – Wegweiser` } };
}

export default async function TodoPage({ searchParams }: PageProps<'/admin'>) {
  const staff = await enter('/admin');
  const { who, only } = await searchParams;
  const mine = who === 'me';
  const groups = await findTasks(staff, today(), { mine });
  const t = await getTranslations('Tasks');
  return (
    <>
      <h1>{t('title')}</h1>
      <Tasks groups={groups} mine={mine} only={isTaskKind(only) ? only : null} />
    </>
  );
}
