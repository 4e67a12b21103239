import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Site } from '#features/city/components/site.tsx';
import { GuideSection } from '#features/guidance/components/guide-list.tsx';
import { SituationsWithoutPages } from '#features/guidance/components/situations.tsx';
import { listGuide } from '#features/guidance/data.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Guide');
  return { title: t('title'), description: t('lead'), alternates: alternates('/guide', await getLocale(), locales) };
}

export default async function GuideIndexPage() {
  const t = await getTranslations('Guide');
  const guide = await listGuide(await getLocale());
  return (
    <Site path="/guide" section="guide">
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>} />
      <div className="wrap page">
        {guide.map((each) => (
          <GuideSection key={each.group} {...each} />
        ))}
        <section>
          <h2>{t('other')}</h2>
          <SituationsWithoutPages guide={guide} />
        </section>
      </div>
    </Site>
  );
}
