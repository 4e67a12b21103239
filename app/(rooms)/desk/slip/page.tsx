import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { findCity } from '#features/city/data.ts';
import { officeCards } from '#features/offices/data.ts';
import { SlipForm } from '#features/referrals/components/slip-form.tsx';
import { SlipSheet } from '#features/referrals/components/slip-sheet.tsx';
import { findSlip } from '#features/referrals/data.ts';
import { readSlip } from '#features/referrals/slip-address.ts';
import { now, today } from '#lib/clock.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import '../../../styles/bilingual.css';
import '../../../styles/slip.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('DeskSlip');
  return { title: t('title') };
}

/** `?office=…&about=…&in=ar&size=a5&only=paper`: the slip as it will be printed. */
export default async function SlipPage({ searchParams }: PageProps<'/desk/slip'>) {
  await enter('/desk/slip');
  const query = await searchParams;
  const [slip, at, t] = [readSlip(query, today()), now(), await getTranslations('DeskSlip')];
  const locale = typeof query.in === 'string' && isLocale(query.in) ? query.in : sourceLocale;
  const size = query.size === 'a4' ? 'a4' : 'a5';
  const found = slip && (await findSlip(slip, locale));
  if (!slip || !found) notFound();
  const view = { ...found, sensitive: found.sensitive || query.only === 'paper' };
  const city = await findCity(sourceLocale);
  const [centre] = await officeCards([city.centre], sourceLocale);
  return (
    <>
      <h1 className="off-paper">{t('title')}</h1>
      <SlipForm slip={slip} locale={locale} size={size} sensitive={view.sensitive} />
      <SlipSheet slip={slip} view={view} locale={locale} size={size} city={city} centre={centre} now={at} />
    </>
  );
}
