import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { PaperFoot } from '#components/paper-foot.tsx';
import { QuickExit } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { GoodToKnow } from '#features/guidance/components/good-to-know.tsx';
import { GuidanceHead } from '#features/guidance/components/guidance-head.tsx';
import { MissingLanguage } from '#features/guidance/components/missing-language.tsx';
import { Papers } from '#features/guidance/components/papers.tsx';
import { Steps } from '#features/guidance/components/steps.tsx';
import { findPage, pageLanguages } from '#features/guidance/data.ts';
import { Notices } from '#features/notices/components/notices.tsx';
import { activeNotices } from '#features/notices/data.ts';
import { CompetentOffices } from '#features/offices/components/competent-offices.tsx';
import { officeCards } from '#features/offices/data.ts';
import { nextChange } from '#features/offices/next-change.ts';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import '../../../styles/quick-exit.css';

type Props = { params: Promise<{ page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ page: slug }, locale] = [await params, await getLocale()];
  const page = await findPage(slug, locale);
  if (!page || 'movedTo' in page) return { robots: { index: false } };
  return {
    title: plainText(page.title.words.title ?? ''),
    description: plainText(page.summary.words.body ?? ''),
    alternates: alternates(`/guide/${slug}`, locale, page.languages),
  };
}

export default async function GuidancePage({ params }: Props) {
  const [{ page: slug }, locale, at] = [await params, await getLocale(), now()];
  const path = `/guide/${slug}`;
  const page = await findPage(slug, locale);
  if (!page) return <ElsewhereOrNowhere slug={slug} />;
  if ('movedTo' in page) permanentRedirect(localePath(locale, `/guide/${page.movedTo}`));

  const [offices, { notices, changesAt }] = await Promise.all([
    officeCards(page.offices, locale),
    activeNotices(locale, new Date(at.epochMilliseconds), slug),
  ]);
  return (
    <Site path={path} available={page.languages} section="guide" changes={[changesAt, nextChange(offices, at)]}>
      {page.sensitive && <QuickExit />}
      <article>
        <GuidanceHead page={page} />
        <Notices notices={notices} />
        <div className="wrap page split">
          <Steps page={page} />
          <div className="side">
            <Papers page={page} />
            <CompetentOffices offices={offices} now={at} />
          </div>
          <div className="flow">
            <GoodToKnow page={page} />
            <TrustLine trust={page.trust} figures={page.figures} path={path} />
            <PaperFoot path={path} />
          </div>
        </div>
      </article>
    </Site>
  );
}

/** A page that other languages have is not gone: it says where it is. */
async function ElsewhereOrNowhere({ slug }: { slug: string }) {
  const languages = await pageLanguages(slug);
  if (languages.length === 0) notFound();
  return (
    <Site path={`/guide/${slug}`} available={languages} section="guide">
      <MissingLanguage path={`/guide/${slug}`} available={languages} />
    </Site>
  );
}
