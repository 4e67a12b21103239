import 'server-only';
import { movedSubject } from '#features/publishing/data.ts';
import { languagesOf, readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { isoDay } from '#lib/days.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';
import type { Temporal } from 'temporal-polyfill';
import { search } from '#features/search/data.ts';
import { capacityFromRow, capacityOn } from './capacity.ts';
import { hoursFromRows } from './hours-rows.ts';
import { baseLanguage, keptAway, type Matchable, matchingOffices } from './matching.ts';
import { nextChange } from './next-change.ts';
import type { Filter, OfficeSearch } from './office-search.ts';
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
  interpreting: OfficeStructure['interpreting'];
  hours: Hours | null;
  confidence: OfficeStructure['confidence'];
  /** Last day the centre confirmed the entry (ISO day); null: not yet. */
  confirmedOn: string | null;
};

type OfficeText = Exclude<(typeof officeBlocks)[number], 'title' | 'summary'> | 'capacity';

export type OfficeView = OfficeCard & {
  /** Looking it up gives its reader away (decision 13). */
  sensitive: boolean;
  parent: { slug: string; name: string } | null;
  wheelchair: OfficeStructure['wheelchair'];
  /** Whether it has free places, as far as that holds today; it ends at a midnight, when every page is made anew. */
  capacity: OfficeStructure['capacity'];
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

/** What a query must select of an office so that `toCard` can read it. */
export const cardFields = (locale: Locale) =>
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
    interpreting: true,
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

/** An office as lists show it, from a row selected with `cardFields(locale)`. */
export function toCard(row: CardRow, locale: Locale): OfficeCard {
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
    interpreting: row.interpreting as OfficeCard['interpreting'],
    hours: hoursFromRows(row, row.hours, row.exceptions),
    confidence: row.confidence,
    confirmedOn: isoDay(row.confirmedOn),
  };
}

/** Offices on one page of the list. */
const perPage = 20;

export type OfficeChoices = {
  topics: string[];
  /** First parts of BCP 47 tags; without German, which every office speaks whether it says so or not. */
  languages: string[];
  kinds: OfficeStructure['kind'][];
  districts: string[];
};

export type OfficeList = {
  /** One page of the answer: those that fit, then those of which something asked for is not known. */
  sure: OfficeCard[];
  perhaps: OfficeCard[];
  /** The same counted over all pages, and all public offices. */
  counts: { sure: number; perhaps: number; all: number };
  page: number;
  pages: number;
  /** What one can ask for: only what at least one office has. */
  choices: OfficeChoices;
  /** When nothing fits: how many offices each filter alone keeps away, the most helpful first. */
  withoutOne: { filter: Filter; count: number }[];
  /** When the answer may be another one; null: never. */
  changesAt: Date | null;
};

/** The offices that answer a question (see `matchingOffices`), one page of them. A page behind the last one is the last one. */
export async function listOffices(question: OfficeSearch, locale: Locale, now: Temporal.ZonedDateTime): Promise<OfficeList> {
  const [offices, found] = await Promise.all([matchableOffices(), question.words ? officesFound(question.words, locale) : null]);
  const matches = matchingOffices(question, offices, now, found);
  const pages = Math.max(1, Math.ceil(matches.length / perPage));
  const page = Math.min(question.page, pages);
  const shown = matches.slice((page - 1) * perPage, page * perPage);
  const cardsOf = (answer: 'yes' | 'unknown') =>
    officeCards(
      shown.flatMap((match) => (match.answer === answer ? [match.office.slug] : [])),
      locale,
    );
  const [sure, perhaps] = await Promise.all([cardsOf('yes'), cardsOf('unknown')]);
  const sureCount = matches.filter(({ answer }) => answer === 'yes').length;
  return {
    sure,
    perhaps,
    counts: { sure: sureCount, perhaps: matches.length - sureCount, all: offices.length },
    page,
    pages,
    choices: choicesOf(offices),
    withoutOne: matches.length > 0 ? [] : keptAway(question, offices, now, found),
    changesAt: nextChange(offices, now),
  };
}

async function matchableOffices(): Promise<Matchable[]> {
  const offices = await db.office.findMany({
    select: {
      kind: true,
      name: true,
      topics: true,
      access: true,
      interpreting: true,
      district: true,
      hasHours: true,
      hoursAsOf: true,
      hoursText: true,
      holidays: true,
      languages: { select: { tag: true } },
      hours: { orderBy: { position: 'asc' } },
      exceptions: { orderBy: { from: 'asc' } },
      subject: { select: { slug: true } },
    },
  });
  return offices.map(({ subject, languages, hours, exceptions, ...office }) => ({
    slug: subject.slug,
    kind: office.kind as Matchable['kind'],
    name: office.name,
    topics: office.topics,
    access: office.access as Matchable['access'],
    interpreting: office.interpreting as Matchable['interpreting'],
    district: office.district,
    languages: languages.map(({ tag }) => tag),
    hours: hoursFromRows(office, hours, exceptions),
  }));
}

/** Slugs of the offices that words find, best first. */
async function officesFound(words: string, locale: Locale): Promise<string[]> {
  const found = await search(words, locale);
  return found.flatMap(({ kind, path }) => (kind === 'office' ? [path.slice('/offices/'.length)] : []));
}

function choicesOf(offices: Matchable[]): OfficeChoices {
  const has = <T>(values: T[]) => [...new Set(values)];
  return {
    topics: has(offices.flatMap(({ topics }) => topics)),
    languages: has(offices.flatMap(({ languages }) => languages.map(baseLanguage))).filter((tag) => tag !== sourceLocale),
    kinds: has(offices.map(({ kind }) => kind)),
    districts: has(offices.flatMap(({ district }) => district ?? [])).toSorted(new Intl.Collator('de').compare),
  };
}

/** Cards of the offices named, in that order; what is not public is left out. */
export async function officeCards(slugs: string[], locale: Locale, from: Tx = db): Promise<OfficeCard[]> {
  const offices = await from.office.findMany({ where: { subject: { slug: { in: slugs } } }, select: cardFields(locale) });
  return offices.map((office) => toCard(office, locale)).toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
}

/** One office; `{ movedTo }` when the slug is a former one; null when there is none. Offices exist in every language. */
export async function findOffice(slug: string, locale: Locale, from: Tx = db): Promise<OfficeView | { movedTo: string } | null> {
  const office = await from.office.findFirst({
    where: { subject: { kind: 'office', slug } },
    select: {
      ...cardFields(locale),
      wheelchair: true,
      capacity: true,
      capacityUntil: true,
      topics: true,
      parent: { select: { slug: true, office: { select: { name: true } } } },
      services: { orderBy: { position: 'asc' }, select: { id: true } },
      subject: {
        select: {
          slug: true,
          sensitive: true,
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
  if (!office) return movedSubject('office', slug, from);

  const blocks = readBlocks(office.subject, locale, today());
  const block = (id: string) => {
    const found = blocks.get(id);
    return found ? [found] : [];
  };
  const capacity = capacityOn(capacityFromRow(office), today());
  return {
    ...toCard(office, locale),
    sensitive: office.subject.sensitive,
    parent: office.parent?.office ? { slug: office.parent.slug, name: office.parent.office.name } : null,
    wheelchair: office.wheelchair as OfficeView['wheelchair'],
    capacity,
    services: office.services.flatMap(({ id }) => block(id)),
    texts: Object.fromEntries(
      [...officeBlocks.slice(2), ...(capacity ? ['capacity'] : [])].flatMap((id) => block(id).map((found) => [id, found])),
    ),
    exceptionReasons: Object.fromEntries(office.exceptions.flatMap(({ id }) => block(id).map((found) => [id, found]))),
    guidance: office.subject.namedBy.flatMap(({ page: { subject } }) => {
      const title = [locale, sourceLocale].flatMap(
        (language) => subject.blockTexts.find((row) => row.locale === language) ?? [],
      )[0];
      return title ? [{ slug: subject.slug, title: title.title ?? '', locale: title.locale as Locale }] : [];
    }),
    topics: office.topics,
    trust: readTrust(office.subject, locale),
    languagesOffered: languagesOf(office.subject.publications, locales),
    figures: readFigures(office.subject, today()),
  };
}
