import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { JsonLd } from '#components/json-ld.tsx';
import { QuickExit } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { OfficeArticle } from '#features/offices/components/office-article.tsx';
import { findOffice } from '#features/offices/data.ts';
import { officeJsonLd } from '#features/offices/office-json-ld.ts';
import { nextChange } from '#features/offices/next-change.ts';
import { now } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import '../../../styles/quick-exit.css';

type Props = { params: Promise<{ office: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ office: slug }, locale] = [await params, await getLocale()];
  const office = await findOffice(slug, locale);
  if (!office || 'movedTo' in office) return { robots: { index: false } };
  return {
    title: office.name,
    description: plainText(office.summary.words.body ?? ''),
    alternates: alternates(`/offices/${slug}`, locale, locales),
  };
}

export default async function OfficePage({ params }: Props) {
  const [{ office: slug }, locale, at] = [await params, await getLocale(), now()];
  const office = await findOffice(slug, locale);
  if (!office) notFound();
  if ('movedTo' in office) permanentRedirect(localePath(locale, `/offices/${office.movedTo}`));
  const path = `/offices/${slug}`;
  return (
    <Site path={path} section="offices" changes={[nextChange([office], at)]}>
      {office.sensitive && <QuickExit />}
      <JsonLd thing={officeJsonLd(office, readEnvironment().publicUrl + localePath(locale, path), locale)} />
      <OfficeArticle office={office} now={at} />
    </Site>
  );
}
