import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { JsonLd } from '#components/json-ld.tsx';
import { QuickExit } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { GuidanceArticle } from '#features/guidance/components/guidance-article.tsx';
import { findPage } from '#features/guidance/data.ts';
import { pageJsonLd } from '#features/guidance/page-json-ld.ts';
import { activeNotices } from '#features/notices/data.ts';
import { officeCards } from '#features/offices/data.ts';
import { nextChange } from '#features/offices/next-change.ts';
import { now } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
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
  if (!page) notFound(); // the page for failures says in which languages it exists
  if ('movedTo' in page) permanentRedirect(localePath(locale, `/guide/${page.movedTo}`));

  const t = await getTranslations('Guide');
  const addressOf = (each: string) => readEnvironment().publicUrl + localePath(locale, each);
  const guide = { url: addressOf('/guide'), name: t('title') };
  const [offices, { notices, changesAt }] = await Promise.all([
    officeCards(page.offices, locale),
    activeNotices(locale, new Date(at.epochMilliseconds), slug),
  ]);
  return (
    <Site path={path} available={page.languages} section="guide" changes={[changesAt, nextChange(offices, at)]}>
      {page.sensitive && <QuickExit />}
      <JsonLd thing={pageJsonLd(page, { url: addressOf(path), locale, guide })} />
      <GuidanceArticle page={page} offices={offices} notices={notices} now={at} />
    </Site>
  );
}
