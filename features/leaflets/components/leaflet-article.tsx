import type { Temporal } from 'temporal-polyfill';
import { useLocale, useTranslations } from 'next-intl';
import { PaperFoot } from '#components/paper-foot.tsx';
import type { LeafletView } from '#features/leaflets/data.ts';
import { Place } from '#features/offices/components/place.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { localePath } from '#lib/i18n/paths.ts';
import { Editions } from './editions.tsx';
import { LeafletHead } from './leaflet-head.tsx';

type LeafletArticleProps = { leaflet: LeafletView; office: OfficeCard | undefined; now: Temporal.ZonedDateTime };

/** A leaflet as everybody finds it; `office`: its publisher, or the centre where that has no entry. */
export function LeafletArticle({ leaflet, office, now }: LeafletArticleProps) {
  const t = useTranslations('Leaflets');
  const path = `/leaflets/${leaflet.slug}`;
  return (
    <article>
      <LeafletHead leaflet={leaflet} />
      <div className="wrap page split">
        <Editions leaflet={leaflet} />
        <div className="side">
          {office && <Place heading={t(leaflet.office ? 'publisher' : 'askHere')} office={office} now={now} />}
          <p>
            <a className="plain-link" href={localePath(useLocale(), '/leaflets')}>
              {t('showAll')}
            </a>
          </p>
        </div>
        <div className="flow">
          <TrustLine trust={leaflet.trust} figures={leaflet.figures} path={path} />
          <PaperFoot path={path} />
        </div>
      </div>
    </article>
  );
}
