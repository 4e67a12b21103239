import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Site } from '#features/city/components/site.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Slip.thanks');
  return { title: t('title'), robots: { index: false } };
}

export default async function ThanksPage() {
  const t = await getTranslations('Slip.thanks');
  return (
    <Site path="/slip/thanks">
      <PageHead title={t('title')} lead={<p>{t('text')}</p>} />
    </Site>
  );
}
