import 'server-only';
import { db } from '#lib/db/client.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';

/** An address without the language, and the languages in which there is a text of its own behind it. */
export type PublicAddress = { path: string; languages: Locale[]; changedAt: Date };

/**
 * Every page that content has made, by path. What only has a place on a page (`/glossary#anmeldung`) is not among them.
 * Sensitive pages are: that a page exists says nothing about who reads it, and somebody in danger must find it in a search engine
 * without knowing us. What `sensitive` keeps away is copies on devices and in caches.
 */
export async function publicAddresses(): Promise<PublicAddress[]> {
  const entries = await db.searchEntry.findMany({
    where: { path: { not: { contains: '#' } } },
    orderBy: { path: 'asc' },
    select: { path: true, locale: true, subject: { select: { publications: { select: { publishedAt: true } } } } },
  });
  const byPath = Map.groupBy(entries, ({ path }) => path);
  return [...byPath].map(([path, texts]) => ({
    path,
    languages: locales.filter((locale) => texts.some((text) => text.locale === locale)),
    changedAt: new Date(
      Math.max(0, ...texts.flatMap(({ subject }) => subject.publications.map(({ publishedAt }) => publishedAt.getTime()))),
    ),
  }));
}

/** Languages in which there is a text behind an address (given without the language); none where there is no such address. */
export async function languagesAt(path: string): Promise<Locale[]> {
  if (path.includes('\0')) return []; // PostgreSQL takes no NUL, and no address of ours holds one
  const entries = await db.searchEntry.findMany({ where: { path }, select: { locale: true } });
  return locales.filter((locale) => entries.some((entry) => entry.locale === locale));
}
