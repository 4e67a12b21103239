import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { countChoices } from '#features/consultations/choices.ts';
import { PaperDays } from '#features/consultations/components/paper-days.tsx';
import { monthsOpen } from '#features/reports/periods.ts';
import { now } from '#lib/clock.ts';
import type { StaffLocale } from '#lib/i18n/staff-locale.ts';
import '../../../styles/desk.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Desk.paper');
  return { title: t('title') };
}

/** `?counted=12`: what was entered a moment ago. */
export default async function PaperDaysPage({ searchParams }: PageProps<'/desk/paper-days'>) {
  await enter('/desk/paper-days');
  const counted = Number((await searchParams).counted);
  return (
    <PaperDays
      choices={await countChoices((await getLocale()) as StaffLocale)}
      months={monthsOpen(now())}
      counted={Number.isInteger(counted) && counted > 0 ? counted : null}
    />
  );
}
