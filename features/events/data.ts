import 'server-only';
import { groups } from '#features/guidance/schema.ts';
import type { Group } from '#features/guidance/schema.ts';
import { movedSubject } from '#features/publishing/data.ts';
import { readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { now, today } from '#lib/clock.ts';
import { isoDay, utcDay } from '#lib/days.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';
import type { EventStructure, Session } from './schema.ts';
import { isOver } from './session-times.ts';

export type EventPlace = {
  /** An office of ours, with a page of its own. */
  office: { slug: string; name: string } | null;
  name: string | null;
  /** The office's where the event is at one. */
  address: { street: string | null; postcode: string | null; city: string | null } | null;
  stop: { name: string; metres: number | null } | null;
  position: { latitude: number; longitude: number } | null;
  online: boolean;
};

export type EventCard = {
  id: string;
  slug: string;
  format: EventStructure['format'];
  title: ReadBlock;
  summary: ReadBlock;
  figures: ReadFigures;
  sessions: Session[];
  hosts: { name: string; office: string | null }[];
  place: EventPlace;
  languages: string[];
  interpreting: string[];
  registration: EventStructure['registration'];
  registerAt: EventStructure['registerAt'];
  /** How to register, in words. */
  registrationText: ReadBlock | null;
  free: boolean | null;
  groups: Group[];
  cancelled: boolean;
  /** Made up; says so wherever it stands. */
  demo: boolean;
  /** Rises with every change of its days, hours or place. */
  sequence: number;
  /** When something of it was last published, in this language or in German. */
  changed: Date;
};

/** One day of an event: what stands in a list. `index`: its place among the event's sessions. */
export type Talk = { event: EventCard; session: Session; index: number };

export type EventView = EventCard & { audience: ReadBlock | null; whyCancelled: ReadBlock | null; trust: Trust };

const cardFields = (locale: Locale) =>
  ({
    format: true,
    placeName: true,
    street: true,
    postcode: true,
    city: true,
    online: true,
    languages: true,
    interpreting: true,
    registration: true,
    registerKind: true,
    registerAt: true,
    free: true,
    groups: true,
    cancelled: true,
    demo: true,
    place: {
      select: {
        slug: true,
        office: {
          select: {
            name: true,
            street: true,
            postcode: true,
            city: true,
            latitude: true,
            longitude: true,
            stopName: true,
            stopMetres: true,
          },
        },
      },
    },
    sessions: { orderBy: { position: 'asc' }, select: { day: true, from: true, to: true } },
    hosts: {
      orderBy: { position: 'asc' },
      select: { name: true, office: { select: { slug: true, office: { select: { subjectId: true } } } } },
    },
    subject: {
      select: {
        id: true,
        slug: true,
        ...textsIn(locale),
        ...trustIn,
        publications: {
          select: { locale: true, checkedOn: true, publishedAt: true, note: true, revision: { select: { number: true } } },
        },
      },
    },
  }) satisfies Prisma.EventSelect;

type CardRow = Prisma.EventGetPayload<{ select: ReturnType<typeof cardFields> }>;

function toCard(row: CardRow, locale: Locale): EventCard {
  const { subject } = row;
  const blocks = readBlocks(subject, locale, today());
  const [title, summary] = [blocks.get('title'), blocks.get('summary')];
  if (!title || !summary) throw new Error(`The event ${subject.slug} is public without title or summary.`);
  const parts = subject.publications.filter(
    (part) => part.locale === null || [locale, sourceLocale].includes(part.locale as Locale),
  );
  return {
    id: subject.id,
    slug: subject.slug,
    format: row.format as EventCard['format'],
    title,
    summary,
    figures: readFigures(subject, today()),
    sessions: row.sessions.map(toSession),
    hosts: row.hosts.map(({ name, office }) => ({ name, office: office?.office ? office.slug : null })),
    place: toPlace(row),
    languages: row.languages,
    interpreting: row.interpreting,
    registration: row.registration as EventCard['registration'],
    registerAt: row.registerAt ? ({ kind: row.registerKind, value: row.registerAt } as EventCard['registerAt']) : null,
    registrationText: blocks.get('registration') ?? null,
    free: row.free,
    groups: groups.filter((group) => row.groups.includes(group)),
    cancelled: row.cancelled,
    demo: row.demo,
    sequence: (parts.find((part) => part.locale === null)?.revision.number ?? 1) - 1,
    changed: new Date(Math.max(...parts.map((part) => part.publishedAt.getTime()))),
  };
}

const toSession = ({ day, from, to }: { day: Date; from: string | null; to: string | null }): Session => ({
  day: isoDay(day),
  from,
  to,
});

function toPlace({ place, placeName, street, postcode, city, online }: CardRow): EventPlace {
  const office = place?.office;
  const here = { office: place && office ? { slug: place.slug, name: office.name } : null, name: placeName, online };
  if (street || city) return { ...here, address: { street, postcode, city }, stop: null, position: null };
  if (!office) return { ...here, address: null, stop: null, position: null };
  const { latitude, longitude, stopName, stopMetres } = office;
  return {
    ...here,
    address: office.city ? { street: office.street, postcode: office.postcode, city: office.city } : null,
    stop: stopName ? { name: stopName, metres: stopMetres } : null,
    position: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  };
}

async function readTalks(locale: Locale, day: Prisma.DateTimeFilter, direction: 'asc' | 'desc'): Promise<Talk[]> {
  const rows = await db.eventSession.findMany({
    where: { day },
    orderBy: [{ day: direction }, { from: { sort: 'asc', nulls: 'last' } }, { event: { subject: { slug: 'asc' } } }],
    select: { position: true, day: true, from: true, to: true, event: { select: cardFields(locale) } },
  });
  return rows.map((row) => ({ event: toCard(row.event, locale), session: toSession(row), index: row.position }));
}

/** The talks on the days from `from` to `to` (ISO days, city time, both included; without `to`: all that follow), in their order. */
export const listEvents = (locale: Locale, from: string, to?: string): Promise<Talk[]> =>
  readTalks(locale, { gte: utcDay(from), ...(to && { lte: utcDay(to) }) }, 'asc');

/** The talks that are not over, in their order. */
export async function upcomingEvents(locale: Locale): Promise<Talk[]> {
  const at = now();
  return (await listEvents(locale, at.toPlainDate().toString())).filter(({ session }) => !isOver(session, at));
}

/** The next `count` talks that are not over, cancelled ones among them: who meant to come must read it. */
export const nextEvents = async (locale: Locale, count: number): Promise<Talk[]> =>
  (await upcomingEvents(locale)).slice(0, count);

/** The talks that are over, the last one first. */
export async function pastEvents(locale: Locale): Promise<Talk[]> {
  const at = now();
  return (await readTalks(locale, { lte: utcDay(at.toPlainDate().toString()) }, 'desc')).filter(({ session }) =>
    isOver(session, at),
  );
}

/** One event; `{ movedTo }` when the slug is a former one; null when there is none. Events exist in every language. */
export async function findEvent(slug: string, locale: Locale, from: Tx = db): Promise<EventView | { movedTo: string } | null> {
  const row = await from.event.findFirst({ where: { subject: { kind: 'event', slug } }, select: cardFields(locale) });
  if (!row) return movedSubject('event', slug, from);
  const blocks = readBlocks(row.subject, locale, today());
  return {
    ...toCard(row, locale),
    audience: blocks.get('audience') ?? null,
    whyCancelled: blocks.get('cancelled') ?? null,
    trust: readTrust(row.subject, locale),
  };
}
