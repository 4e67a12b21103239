import { languagesOfPage, type OpenPage, openPages } from '#features/city/open-pages.ts';
import { type Locale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { isOffered } from '#lib/i18n/offered.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** Pages that are there whatever the content is; answers to a search are for no index. */
const standing = (Object.keys(openPages) as OpenPage[]).filter((page) => page !== 'search');

type Address = { path: string; languages: readonly Locale[]; changedAt: Date };

const offered = () => locales.filter(isOffered);
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const document = (lines: string[]) => ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');

/** The index: one sitemap per offered language (sitemaps.org). `publicUrl` without a slash at the end. */
export const sitemapIndex = (publicUrl: string) =>
  document([
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...offered().map((locale) => `<sitemap><loc>${xml(`${publicUrl}/${locale}/sitemap.xml`)}</loc></sitemap>`),
    '</sitemapindex>',
  ]);

/**
 * What there is to read in a language, each page with the same page in the other languages (hreflang). One file: sitemaps.org allows
 * 50,000 addresses and 50 MB in it, some two hundred times what a city has today.
 */
export function sitemapOf(locale: Locale, addresses: Address[], publicUrl: string): string {
  const always = standing.map((page) => ({ path: openPages[page], languages: languagesOfPage(page), changedAt: null }));
  const own = [...always, ...addresses].filter(({ languages }) => languages.includes(locale));
  return document([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...own.flatMap(({ path, languages, changedAt }) => {
      const addressIn = (each: Locale) => xml(publicUrl + localePath(each, path));
      const others = languages.filter(isOffered);
      const named: [string, Locale][] = others.map((each) => [each, each]);
      if (others.includes(sourceLocale)) named.push(['x-default', sourceLocale]);
      return [
        `<url><loc>${addressIn(locale)}</loc>`,
        ...(changedAt ? [`<lastmod>${changedAt.toISOString()}</lastmod>`] : []),
        ...named.map(([tag, each]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${addressIn(each)}"/>`),
        '</url>',
      ];
    }),
    '</urlset>',
  ]);
}

/**
 * A demo refuses nobody: every answer says `noindex`, and only who may come reads it (a page that robots.txt locks away is listed by its
 * bare address). Elsewhere the working rooms are left out, which answer strangers with a sign-in.
 */
export const robots = (publicUrl: string, demo: boolean) =>
  demo
    ? 'User-agent: *\nDisallow:\n'
    : `User-agent: *\n${['admin', 'desk', 'network', 'partner', 'api'].map((room) => `Disallow: /${room}/\n`).join('')}\nSitemap: ${publicUrl}/sitemap.xml\n`;
