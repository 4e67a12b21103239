import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { LinkReports } from '#features/links/components/link-reports.tsx';
import { findLinkReports } from '#features/links/data.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Links'))('title') };
}

export default async function LinksPage() {
  await enter('/admin/links');
  const [links, t] = await Promise.all([findLinkReports(), getTranslations('Links')]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft">{t('explained', { fine: links.fine, unknown: links.unknown })}</p>
      <LinkReports reports={links.reports} />
    </>
  );
}
