import { sitemapIndex } from '#features/addresses/sitemap.ts';
import { readEnvironment } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

export const GET = () =>
  new Response(sitemapIndex(readEnvironment().publicUrl), { headers: { 'content-type': 'application/xml' } });
