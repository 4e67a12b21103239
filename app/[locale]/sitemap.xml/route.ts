import { publicAddresses } from '#features/addresses/data.ts';
import { sitemapOf } from '#features/addresses/sitemap.ts';
import { readEnvironment } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const sitemap = sitemapOf(locale, await publicAddresses(), readEnvironment().publicUrl);
  return new Response(sitemap, { headers: { 'content-type': 'application/xml' } });
}
