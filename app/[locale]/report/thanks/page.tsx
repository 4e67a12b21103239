import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { QuickExit, Unkept } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { PageName } from '#features/error-reports/components/page-name.tsx';
import { findReportedPage } from '#features/error-reports/data.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../../styles/quick-exit.css';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Report');
  return { title: t('thanks'), robots: { index: false } };
}

export default async function ThanksPage({ searchParams }: Props) {
  const [{ page: asked }, locale, t] = [await searchParams, await getLocale(), await getTranslations('Report')];
  const page = await findReportedPage([asked].flat()[0] ?? '', locale);
  return (
    <Site path={page ? `/report/thanks?page=${encodeURIComponent(page.path)}` : '/report/thanks'}>
      <Unkept />
      {page?.sensitive && <QuickExit />}
      <PageHead title={t('thanks')} lead={<p>{t('thanksText')}</p>} />
      {page && (
        <div className="wrap page">
          <p>
            {t('back')}{' '}
            <a href={localePath(locale, page.path)}>
              <PageName name={page.name} />
            </a>
          </p>
        </div>
      )}
    </Site>
  );
}
