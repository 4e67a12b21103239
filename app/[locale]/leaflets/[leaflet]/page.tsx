import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { QuickExit } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { LeafletArticle } from '#features/leaflets/components/leaflet-article.tsx';
import { findLeaflet } from '#features/leaflets/data.ts';
import { officeCards } from '#features/offices/data.ts';
import { nextChange } from '#features/offices/next-change.ts';
import { now } from '#lib/clock.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import '../../../styles/leaflets.css';
import '../../../styles/quick-exit.css';

type Props = { params: Promise<{ leaflet: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ leaflet: slug }, locale] = [await params, await getLocale()];
  const leaflet = await findLeaflet(slug, locale);
  if (!leaflet || 'movedTo' in leaflet) return { robots: { index: false } };
  return {
    title: plainText(leaflet.title.words.title ?? ''),
    description: plainText(leaflet.summary.words.body ?? ''),
    alternates: alternates(`/leaflets/${slug}`, locale, locales),
  };
}

export default async function LeafletPage({ params }: Props) {
  const [{ leaflet: slug }, locale, at] = [await params, await getLocale(), now()];
  const leaflet = await findLeaflet(slug, locale);
  if (!leaflet) notFound();
  if ('movedTo' in leaflet) permanentRedirect(localePath(locale, `/leaflets/${leaflet.movedTo}`));
  const path = `/leaflets/${slug}`;
  const [office] = await officeCards([leaflet.office ?? (await findCity(locale)).centre], locale);
  return (
    <Site path={path} section="leaflets" changes={[nextChange(office ? [office] : [], at)]}>
      {leaflet.sensitive && <QuickExit />}
      <LeafletArticle leaflet={leaflet} office={office} now={at} />
    </Site>
  );
}
