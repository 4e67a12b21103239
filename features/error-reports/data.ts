import 'server-only';
import { type OpenPage, openPageAt } from '#features/city/open-pages.ts';
import { db } from '#lib/db/client.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';

/** A page somebody may say something is wrong on. Its name is a text in a language, or that of one of the house's own pages. */
export type ReportedPage = { path: string; sensitive: boolean; name: { open: OpenPage } | { title: string; locale: Locale } };

/**
 * The public page at an address without language, named in the reader's language or else in German; null when there is none.
 * In: an address as it came from outside: anything at all.
 */
export async function findReportedPage(path: string, locale: Locale): Promise<ReportedPage | null> {
  const open = openPageAt(path);
  if (open) return { path, sensitive: false, name: { open } };
  const entries = await db.searchEntry.findMany({
    where: { path: path.replaceAll('\0', ''), locale: { in: [locale, sourceLocale] } },
    select: { locale: true, title: true, subject: { select: { sensitive: true } } },
  });
  const entry = entries.find((each) => each.locale === locale) ?? entries[0];
  if (!entry) return null;
  const named = { title: entry.title, locale: entry.locale === locale ? locale : sourceLocale };
  return { path, sensitive: entry.subject.sensitive, name: named };
}
