import type { Temporal } from 'temporal-polyfill';
import { PaperFoot } from '#components/paper-foot.tsx';
import type { OfficeView } from '#features/offices/data.ts';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { ContactAndAccess } from './office-contact.tsx';
import { OfficeHead } from './office-head.tsx';
import { GettingIn, Particulars, Related, Services } from './office-texts.tsx';
import { OpeningHours } from './opening-hours.tsx';

/** An office as everybody reads it. */
export function OfficeArticle({ office, now }: { office: OfficeView; now: Temporal.ZonedDateTime }) {
  const path = `/offices/${office.slug}`;
  return (
    <article>
      <OfficeHead office={office} now={now} />
      <div className="wrap page split">
        <OpeningHours office={office} now={now} />
        <div className="side">
          <GettingIn office={office} />
          <ContactAndAccess office={office} />
          <Related office={office} />
        </div>
        <div className="flow">
          <Services office={office} />
          <Particulars office={office} />
          <TrustLine trust={office.trust} figures={office.figures} path={path} />
          <PaperFoot path={path} />
        </div>
      </div>
    </article>
  );
}
