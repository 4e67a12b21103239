import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Site } from '#features/city/components/site.tsx';
import { OfficeBoard } from '#features/offices/components/office-board.tsx';
import { listOffices } from '#features/offices/data.ts';
import { nextChange } from '#features/offices/next-change.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Offices');
  return { title: t('title'), description: t('lead'), alternates: alternates('/offices', await getLocale(), locales) };
}

export default async function OfficesPage() {
  const [locale, t, at] = [await getLocale(), await getTranslations('Offices'), now()];
  const offices = await listOffices(locale);
  return (
    <Site path="/offices" section="offices" changes={[nextChange(offices, at)]}>
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>} />
      <div className="wrap page">
        <OfficeBoard offices={offices} now={at} />
      </div>
    </Site>
  );
}
