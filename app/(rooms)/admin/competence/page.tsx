import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { mayEnter } from '#features/accounts/rooms.ts';
import { findCity } from '#features/city/data.ts';
import { CompetenceFindings } from '#features/offices/components/competence-findings.tsx';
import { deskOffices } from '#features/offices/competence/data.ts';
import { today } from '#lib/clock.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('CompetenceRoom');
  return { title: t('title') };
}

/** What the rules of all offices leave open or claim twice. */
export default async function CompetencePage() {
  const staff = await enter('/admin/competence');
  return (
    <CompetenceFindings
      offices={await deskOffices(sourceLocale)}
      general={(await findCity(sourceLocale)).centre}
      mayEdit={mayEnter(staff, '/admin/[kind]/[subject]/edit/[layer]')}
      day={today()}
    />
  );
}
