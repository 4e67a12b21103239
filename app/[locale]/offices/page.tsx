import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { OfficeAnswer } from '#features/offices/components/office-answer.tsx';
import { OfficeFilter } from '#features/offices/components/office-filter.tsx';
import { listOffices } from '#features/offices/data.ts';
import { officesPath, readOfficeSearch } from '#features/offices/office-search.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import '../../styles/filter.css';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, inSearch] = [await getTranslations('Offices'), await getTranslations('OfficeSearch')];
  const search = readOfficeSearch(await searchParams);
  const path = officesPath(search);
  return {
    title: search.page > 1 ? inSearch('pageTitle', { title: t('title'), page: String(search.page) }) : t('title'),
    description: t('lead'),
    alternates: alternates('/offices', await getLocale(), locales),
    ...(path !== '/offices' && { robots: { index: false } }),
  };
}

export default async function OfficesPage({ searchParams }: Props) {
  const [locale, t, at] = [await getLocale(), await getTranslations('Offices'), now()];
  const search = readOfficeSearch(await searchParams);
  const [list, city] = await Promise.all([listOffices(search, locale, at), findCity(locale)]);
  return (
    <Site path={officesPath(search)} section="offices" changes={[list.changesAt]}>
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>}>
        <OfficeFilter search={search} choices={list.choices} />
      </PageHead>
      <div className="wrap page">
        <OfficeAnswer search={search} list={list} cityPhone={city.phone} now={at} />
      </div>
    </Site>
  );
}
