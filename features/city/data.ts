import 'server-only';
import { readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import type { Statement } from './open-pages.ts';
import type { CityStructure } from './schema.ts';

export type CityView = {
  name: string;
  centreName: string;
  /** The number for every question to the administration. */
  phone: string;
  /** Slug of the welcome centre's own entry among the offices. */
  centre: string;
  emergency: { id: string; number: string; label: string; locale: Locale }[];
};

/** The installation's own city. Fails (exception) before the starter content is loaded. */
export async function findCity(locale: Locale): Promise<CityView> {
  const city = await db.city.findFirstOrThrow({
    select: { phone: true, emergency: true, centre: { select: { slug: true } }, subject: { select: textsIn(locale) } },
  });
  const blocks = readBlocks(city.subject, locale, today());
  const title = (id: string) => blocks.get(id)?.words.title ?? '';
  return {
    name: title('name'),
    centreName: title('centre'),
    phone: city.phone,
    centre: city.centre.slug,
    emergency: (city.emergency as CityStructure['emergency']).map(({ id, number }) => ({
      id,
      number,
      label: title(`emergency-${id}`),
      locale: blocks.get(`emergency-${id}`)?.locale ?? locale,
    })),
  };
}

/** What the centre says about itself; `words` is null while nobody has written it. */
export type StatementView = { words: ReadBlock | null; figures: ReadFigures; trust: Trust };

/** One of the centre's statements as a reader of `locale` meets it. Fails (exception) before the starter content is loaded. */
export async function findStatement(id: Statement, locale: Locale, from: Tx = db): Promise<StatementView> {
  const { subject } = await from.city.findFirstOrThrow({ select: { subject: { select: { ...textsIn(locale), ...trustIn } } } });
  return {
    words: readBlocks(subject, locale, today()).get(id) ?? null,
    figures: readFigures(subject, today()),
    trust: readTrust(subject, locale),
  };
}

export type ListedPage = { path: string; title: string; locale: Locale };

/** Every public page of a kind for the overview, by title; in German where it has no text in `locale`. */
export async function listPages(kind: 'guidance' | 'office' | 'leaflet', locale: Locale): Promise<ListedPage[]> {
  const entries = await db.searchEntry.findMany({
    where: { kind, locale: { in: [locale, sourceLocale] } },
    select: { subjectId: true, path: true, title: true, locale: true },
  });
  const own = new Set(entries.filter((entry) => entry.locale === locale).map((entry) => entry.subjectId));
  return entries
    .filter((entry) => entry.locale === locale || !own.has(entry.subjectId))
    .map(({ path, title, locale: language }) => ({ path, title, locale: language === locale ? locale : sourceLocale }))
    .toSorted((a, b) => a.title.localeCompare(b.title, locale));
}
