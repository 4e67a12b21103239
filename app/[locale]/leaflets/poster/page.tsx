import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { PaperFoot } from '#components/paper-foot.tsx';
import { Site } from '#features/city/components/site.tsx';
import { Poster, PosterForm } from '#features/leaflets/components/poster.tsx';
import { listLeaflets } from '#features/leaflets/data.ts';
import { askedFor, forPoster } from '#features/leaflets/matrix.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../../styles/filter.css';
import '../../../styles/leaflets.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Leaflets');
  return { title: t('poster'), robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PosterPage({ searchParams }: Props) {
  const [locale, t, query] = [await getLocale(), await getTranslations('Leaflets'), await searchParams];
  const offered = forPoster(await listLeaflets(locale), locale, null);
  const { topic } = askedFor({ topic: query.topic }, offered);
  const shown = forPoster(offered, locale, topic);
  const paper = query.paper === 'a3' ? 'a3' : 'a4';
  return (
    <Site path="/leaflets/poster" section="leaflets">
      <PageHead title={t('posterTitle')} lead={<p>{t('posterLead')}</p>}>
        <PosterForm leaflets={offered} topic={topic} paper={paper} />
      </PageHead>
      <div className="wrap page">
        {shown.length > 0 ? <Poster leaflets={shown} paper={paper} /> : <p>{t('posterEmpty')}</p>}
        <p className="no-paper">
          <a className="plain-link" href={localePath(locale, '/leaflets')}>
            {t('showAll')}
          </a>
        </p>
        <PaperFoot path="/leaflets" />
      </div>
    </Site>
  );
}
