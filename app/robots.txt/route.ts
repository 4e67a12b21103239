import { robots } from '#features/addresses/sitemap.ts';
import { readEnvironment } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

export function GET() {
  const { publicUrl, demo } = readEnvironment();
  return new Response(robots(publicUrl, demo), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
