import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { QuickExit, Unkept } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { PageName } from '#features/error-reports/components/page-name.tsx';
import { ReportForm } from '#features/error-reports/components/report-form.tsx';
import { findReportedPage } from '#features/error-reports/data.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../styles/forms.css';
import '../../styles/quick-exit.css';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Report');
  return { title: t('link'), robots: { index: false } };
}

export default async function ReportPage({ searchParams }: Props) {
  const [{ page: asked }, locale, t] = [await searchParams, await getLocale(), await getTranslations('Report')];
  const [page, { phone }] = await Promise.all([findReportedPage([asked].flat()[0] ?? '', locale), findCity(locale)]);
  if (!page) return <UnknownPage />;
  const link = (
    <a href={localePath(locale, page.path)}>
      <PageName name={page.name} />
    </a>
  );
  return (
    <Site path={`/report?page=${encodeURIComponent(page.path)}`}>
      <Unkept />
      {page.sensitive && <QuickExit />}
      <PageHead title={t('link')} lead={<p>{t.rich('lead', { page: () => link })}</p>} />
      <div className="wrap page">
        <ReportForm page={page.path} phone={phone} />
      </div>
    </Site>
  );
}

/** Somebody came without a page, or with one that is not there. */
async function UnknownPage() {
  const [locale, t, city] = [await getLocale(), await getTranslations('Report'), await getTranslations('City')];
  return (
    <Site path="/report">
      <Unkept />
      <PageHead title={t('link')} lead={<p>{t('unknownText')}</p>} />
      <div className="wrap page">
        <p>
          <a href={localePath(locale, '/sitemap')}>{city('pages.sitemap')}</a>
        </p>
      </div>
    </Site>
  );
}
