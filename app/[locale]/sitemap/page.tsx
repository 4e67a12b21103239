import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { OpenPageList, PageList } from '#features/city/components/page-list.tsx';
import { Site } from '#features/city/components/site.tsx';
import { listPages } from '#features/city/data.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import '../../styles/columns.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('City');
  return { title: t('pages.sitemap'), alternates: alternates('/sitemap', await getLocale(), locales) };
}

export default async function SitemapPage() {
  const [locale, t] = [await getLocale(), await getTranslations('City')];
  const [guidance, leaflets, offices] = await Promise.all([
    listPages('guidance', locale),
    listPages('leaflet', locale),
    listPages('office', locale),
  ]);
  return (
    <Site path="/sitemap">
      <PageHead title={t('pages.sitemap')} lead={<p>{t('sitemapLead')}</p>} />
      <div className="wrap page">
        <OpenPageList />
        <PageList heading={t('pages.guide')} pages={guidance} />
        <PageList heading={t('leaflets')} pages={leaflets} />
        <PageList heading={t('pages.offices')} pages={offices} everywhere />
      </div>
    </Site>
  );
}
