import { expect, test } from 'vitest';
import { robots, sitemapIndex, sitemapOf } from './sitemap.ts';

const changedAt = new Date('2026-11-20T08:00:00Z');
const page = { path: '/guide/a&b', languages: ['de' as const, 'ar' as const], changedAt };

test('the index names one sitemap per language', () => {
  expect([...sitemapIndex('https://x.example').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual(
    ['de', 'en', 'ar', 'uk'].map((locale) => `https://x.example/${locale}/sitemap.xml`),
  );
});

test('a page stands in the sitemaps of its languages only, beside the same page in the others', () => {
  const arabic = sitemapOf('ar', [page], 'https://x.example');
  expect(arabic).toContain('<loc>https://x.example/ar/guide/a&amp;b</loc>\n<lastmod>2026-11-20T08:00:00.000Z</lastmod>');
  expect(arabic).toContain('hreflang="de" href="https://x.example/de/guide/a&amp;b"');
  expect(arabic).toContain('hreflang="x-default" href="https://x.example/de/guide/a&amp;b"');
  expect(arabic).not.toContain('/uk/guide/a');
  expect(sitemapOf('uk', [page], 'https://x.example')).not.toContain('a&amp;b');
});

test('a city with a hundred times the pages has a sitemap, too', () => {
  const many = Array.from({ length: 40_000 }, (_, at) => ({ ...page, path: `/offices/${at}` }));
  expect(sitemapOf('de', many, 'https://x.example').match(/<loc>/g)).toHaveLength(40_000 + 13);
});

test('pages that always exist are there, answers to a search are not', () => {
  const german = sitemapOf('de', [], 'https://x.example');
  expect(german).toContain('<loc>https://x.example/de</loc>');
  expect(german).toContain('<loc>https://x.example/de/offices</loc>');
  expect(german).not.toContain('/search');
});

test('Einfache Sprache is German: other languages do not claim to have it', () => {
  expect(sitemapOf('de', [], 'https://x.example')).toContain('<loc>https://x.example/de/simple</loc>');
  expect(sitemapOf('ar', [], 'https://x.example')).not.toContain('/simple');
});

test('a demo lets search engines in to read that they must not list it; elsewhere only the working rooms are closed to them', () => {
  expect(robots('https://x.example', true)).toBe('User-agent: *\nDisallow:\n');
  expect(robots('https://x.example', false)).toContain('Sitemap: https://x.example/sitemap.xml');
  expect(robots('https://x.example', false)).not.toMatch(/^Disallow: \/$/m);
});
