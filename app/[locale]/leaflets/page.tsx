import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PaperFoot } from '#components/paper-foot.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Plate } from '#components/plate.tsx';
import { Site } from '#features/city/components/site.tsx';
import { LeafletFilter } from '#features/leaflets/components/leaflet-filter.tsx';
import { LeafletMatrix } from '#features/leaflets/components/leaflet-matrix.tsx';
import { listLeaflets } from '#features/leaflets/data.ts';
import { askedFor, matching } from '#features/leaflets/matrix.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../styles/filter.css';
import '../../styles/leaflets.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Leaflets');
  return { title: t('title'), description: t('lead'), alternates: alternates('/leaflets', await getLocale(), locales) };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeafletsPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('Leaflets')];
  const leaflets = await listLeaflets(locale);
  const asked = askedFor(await searchParams, leaflets);
  const found = matching(leaflets, asked);
  const isNarrowed = found.length < leaflets.length;
  return (
    <Site path="/leaflets" section="leaflets">
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>}>
        <LeafletFilter leaflets={leaflets} asked={asked} />
      </PageHead>
      <div className="wrap page">
        <section>
          <p>
            <output>{t('count', { count: found.length })}</output>{' '}
            {isNarrowed && <a href={localePath(locale, '/leaflets')}>{t('showAll')}</a>}
          </p>
          {found.length > 0 ? <LeafletMatrix leaflets={found} topic={asked.topic} /> : <p>{t('nothing')}</p>}
        </section>
        <p>
          <Plate href={localePath(locale, '/leaflets/poster')} icon="document" tone="white">
            {t('poster')}
          </Plate>
        </p>
        <PaperFoot path="/leaflets" />
      </div>
    </Site>
  );
}
