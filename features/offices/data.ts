import 'server-only';
import { movedSubject } from '#features/publishing/data.ts';
import { languagesOf, readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { isoDay } from '#lib/days.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { hoursFromRows } from './hours-rows.ts';
import { officeBlocks } from './schema.ts';
import type { Hours, OfficeStructure } from './schema.ts';

export type OfficeCard = {
  slug: string;
  kind: OfficeStructure['kind'];
  /** The office's own German name. */
  name: string;
  title: ReadBlock;
  summary: ReadBlock;
  address: OfficeStructure['address'];
  stop: OfficeStructure['stop'];
  contacts: OfficeStructure['contacts'];
  access: OfficeStructure['access'];
  bookingUrl: string | null;
  languages: string[];
  hours: Hours | null;
  confidence: OfficeStructure['confidence'];
  /** Last day the centre confirmed the entry (ISO day); null: not yet. */
  confirmedOn: string | null;
};

type OfficeText = Exclude<(typeof officeBlocks)[number], 'title' | 'summary'>;

export type OfficeView = OfficeCard & {
  parent: { slug: string; name: string } | null;
  wheelchair: OfficeStructure['wheelchair'];
  interpreting: OfficeStructure['interpreting'];
  services: ReadBlock[];
  texts: Partial<Record<OfficeText, ReadBlock>>;
  /** Why a day differs, by the exception's id. */
  exceptionReasons: Record<string, ReadBlock>;
  /** Guidance pages that name this office. */
  guidance: { slug: string; title: string; locale: Locale }[];
  topics: string[];
  trust: Trust;
  languagesOffered: Locale[];
  figures: ReadFigures;
};

const cardFields = (locale: Locale) =>
  ({
    kind: true,
    name: true,
    street: true,
    postcode: true,
    city: true,
    district: true,
    latitude: true,
    longitude: true,
    stopName: true,
    stopMetres: true,
    access: true,
    bookingUrl: true,
    hasHours: true,
    hoursAsOf: true,
    hoursText: true,
    holidays: true,
    confidence: true,
    confirmedOn: true,
    contacts: { orderBy: { position: 'asc' }, select: { kind: true, value: true } },
    languages: { orderBy: { position: 'asc' }, select: { tag: true } },
    hours: { orderBy: { position: 'asc' } },
    exceptions: { orderBy: { from: 'asc' } },
    subject: { select: { slug: true, ...textsIn(locale) } },
  }) satisfies Prisma.OfficeSelect;

type CardRow = Prisma.OfficeGetPayload<{ select: ReturnType<typeof cardFields> }>;

function toCard(row: CardRow, locale: Locale): OfficeCard {
  const blocks = readBlocks(row.subject, locale, today());
  const [title, summary] = [blocks.get('title'), blocks.get('summary')];
  if (!title || !summary) throw new Error(`The office ${row.subject.slug} is public without title or summary.`);
  return {
    slug: row.subject.slug,
    kind: row.kind as OfficeCard['kind'],
    name: row.name,
    title,
    summary,
    address: row.city
      ? {
          street: row.street,
          postcode: row.postcode,
          city: row.city,
          district: row.district,
          latitude: row.latitude,
          longitude: row.longitude,
        }
      : null,
    stop: row.stopName ? { name: row.stopName, metres: row.stopMetres } : null,
    contacts: row.contacts as OfficeCard['contacts'],
    access: row.access as OfficeCard['access'],
    bookingUrl: row.bookingUrl,
    languages: row.languages.map(({ tag }) => tag),
    hours: hoursFromRows(row, row.hours, row.exceptions),
    confidence: row.confidence,
    confirmedOn: isoDay(row.confirmedOn),
  };
}

/** Every public office, by its German name. */
export async function listOffices(locale: Locale): Promise<OfficeCard[]> {
  const offices = await db.office.findMany({ orderBy: { name: 'asc' }, select: cardFields(locale) });
  return offices.map((office) => toCard(office, locale));
}

/** Cards of the offices named, in that order; what is not public is left out. */
export async function officeCards(slugs: string[], locale: Locale): Promise<OfficeCard[]> {
  const offices = await db.office.findMany({ where: { subject: { slug: { in: slugs } } }, select: cardFields(locale) });
  return offices.map((office) => toCard(office, locale)).toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
}

/** One office; `{ movedTo }` when the slug is a former one; null when there is none. Offices exist in every language. */
export async function findOffice(slug: string, locale: Locale): Promise<OfficeView | { movedTo: string } | null> {
  const office = await db.office.findFirst({
    where: { subject: { kind: 'office', slug } },
    select: {
      ...cardFields(locale),
      wheelchair: true,
      interpreting: true,
      topics: true,
      parent: { select: { slug: true, office: { select: { name: true } } } },
      services: { orderBy: { position: 'asc' }, select: { id: true } },
      subject: {
        select: {
          slug: true,
          ...textsIn(locale),
          ...trustIn,
          namedBy: {
            orderBy: { page: { position: 'asc' } },
            select: { page: { select: { subject: { select: { slug: true, blockTexts: { where: { blockId: 'title' } } } } } } },
          },
        },
      },
    },
  });
  if (!office) return movedSubject('office', slug);

  const blocks = readBlocks(office.subject, locale, today());
  const block = (id: string) => {
    const found = blocks.get(id);
    return found ? [found] : [];
  };
  return {
    ...toCard(office, locale),
    parent: office.parent?.office ? { slug: office.parent.slug, name: office.parent.office.name } : null,
    wheelchair: office.wheelchair as OfficeView['wheelchair'],
    interpreting: office.interpreting as OfficeView['interpreting'],
    services: office.services.flatMap(({ id }) => block(id)),
    texts: Object.fromEntries(officeBlocks.slice(2).flatMap((id) => block(id).map((found) => [id, found]))),
    exceptionReasons: Object.fromEntries(office.exceptions.flatMap(({ id }) => block(id).map((found) => [id, found]))),
    guidance: office.subject.namedBy.flatMap(({ page: { subject } }) => {
      const title = [locale, sourceLocale].flatMap((language) => subject.blockTexts.find((row) => row.locale === language) ?? [])[0];
      return title ? [{ slug: subject.slug, title: title.title ?? '', locale: title.locale as Locale }] : [];
    }),
    topics: office.topics,
    trust: readTrust(office.subject, locale),
    languagesOffered: languagesOf(office.subject.publications, locales),
    figures: readFigures(office.subject, today()),
  };
}
