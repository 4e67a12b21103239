import 'server-only';
import { namesOf, titlesOf } from '#features/review/data.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { cityZone } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { Temporal } from 'temporal-polyfill';

/** One line of the trail. */
export type AuditLine = {
  id: string;
  at: Date;
  actorId: string;
  actor: string;
  action: string;
  /** Null for what concerns no entry, or one that is gone. */
  subject: { href: string; title: string } | null;
  locale: string | null | undefined;
  details: Record<string, unknown>;
};

/** What of the trail is asked for; days are ISO, city time, both included. */
export type AuditSearch = {
  actor: string | null;
  action: string | null;
  from: string | null;
  to: string | null;
  slug: string | null;
  page: number;
};

const perPage = 100;
const midnight = (day: string, plus = 0) =>
  new Date(Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime(cityZone).epochMilliseconds);

/** What was done, the latest first, one page of it. */
export async function findAudit(
  search: AuditSearch,
): Promise<{ lines: AuditLine[]; page: number; pages: number; count: number }> {
  const where: Prisma.AuditEventWhereInput = {
    ...(search.actor && { actorId: search.actor }),
    ...(search.action && { action: search.action }),
    ...((search.from || search.to) && {
      at: { ...(search.from && { gte: midnight(search.from) }), ...(search.to && { lt: midnight(search.to, 1) }) },
    }),
    ...(search.slug && { subjectId: { in: await subjectsCalled(search.slug) } }),
  };
  const count = await db.auditEvent.count({ where });
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(search.page, pages);
  const events = await db.auditEvent.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * perPage, take: perPage });
  const ids = [...new Set(events.flatMap(({ subjectId }) => subjectId ?? []))];
  const [names, titles, subjects, revisions] = await Promise.all([
    namesOf(events.map(({ actorId }) => actorId)),
    titlesOf(ids),
    db.subject.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, slug: true } }),
    db.revision.findMany({
      where: { id: { in: events.flatMap(({ revisionId }) => revisionId ?? []) } },
      select: { id: true, locale: true },
    }),
  ]);
  const lines = events.map(({ id, at, actorId, action, subjectId, revisionId, details }): AuditLine => {
    const subject = subjects.find((each) => each.id === subjectId);
    return {
      id: String(id),
      at,
      actorId,
      actor: names.get(actorId) ?? actorId,
      action,
      subject: subject
        ? { href: `/admin/${folderOf[subject.kind]}/${subject.slug}`, title: titles.get(subject.id) ?? subject.slug }
        : null,
      locale: revisions.find((each) => each.id === revisionId)?.locale,
      details: (details ?? {}) as Record<string, unknown>,
    };
  });
  return { lines, page, pages, count };
}

/** Entries by a slug they have, had, or had when they were made or deleted. */
async function subjectsCalled(slug: string): Promise<string[]> {
  const [subjects, gone] = await Promise.all([
    db.subject.findMany({ where: { OR: [{ slug }, { formerSlugs: { some: { slug } } }] }, select: { id: true } }),
    db.auditEvent.findMany({ where: { details: { path: ['slug'], equals: slug } }, select: { subjectId: true } }),
  ]);
  return [...subjects.map(({ id }) => id), ...gone.flatMap(({ subjectId }) => subjectId ?? [])];
}

/** Who and what one can ask for: only what there is. */
export async function auditChoices(): Promise<{ actors: { id: string; name: string }[]; actions: string[] }> {
  const [actors, actions] = await Promise.all([
    db.auditEvent.findMany({ distinct: 'actorId', select: { actorId: true } }),
    db.auditEvent.findMany({ distinct: 'action', orderBy: { action: 'asc' }, select: { action: true } }),
  ]);
  const names = await namesOf(actors.map(({ actorId }) => actorId));
  return {
    actors: actors
      .map(({ actorId: id }) => ({ id, name: names.get(id) ?? id }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
    actions: actions.map(({ action }) => action),
  };
}
