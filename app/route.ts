import { preferredLocale } from '#lib/http/accept.ts';

/** The bare address leads to the visitor's language and remembers nothing: the next visit is decided anew. HEAD is answered alike. */
export function GET(request: Request) {
  const locale = preferredLocale(request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: { location: `/${locale}`, vary: 'Accept-Language', 'cache-control': 'public, max-age=0, must-revalidate' },
  });
}
