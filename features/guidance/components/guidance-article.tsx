import type { Temporal } from 'temporal-polyfill';
import { PaperFoot } from '#components/paper-foot.tsx';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { Notices } from '#features/notices/components/notices.tsx';
import type { NoticeView } from '#features/notices/data.ts';
import { CompetentOffices } from '#features/offices/components/competent-offices.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { BilingualLink } from './bilingual-link.tsx';
import { GoodToKnow } from './good-to-know.tsx';
import { GuidanceHead } from './guidance-head.tsx';
import { Papers } from './papers.tsx';
import { Steps } from './steps.tsx';

type GuidanceArticleProps = {
  page: GuidancePageView;
  offices: OfficeCard[];
  notices: NoticeView[];
  now: Temporal.ZonedDateTime;
};

/** A guidance page as everybody reads it. */
export function GuidanceArticle({ page, offices, notices, now }: GuidanceArticleProps) {
  const path = `/guide/${page.slug}`;
  return (
    <article>
      <GuidanceHead page={page} />
      <Notices notices={notices} />
      <div className="wrap page split">
        <Steps page={page} />
        <div className="side">
          <Papers page={page} />
          <CompetentOffices offices={offices} now={now} />
          <BilingualLink slug={page.slug} languages={page.languages} />
        </div>
        <div className="flow">
          <GoodToKnow page={page} />
          <TrustLine trust={page.trust} figures={page.figures} path={path} />
          <PaperFoot path={path} />
        </div>
      </div>
    </article>
  );
}
