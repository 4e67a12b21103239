import 'server-only';
import type { Staff } from '#features/accounts/roles.ts';
import { hasRole } from '#features/accounts/roles.ts';
import { findLinkReports } from '#features/links/data.ts';
import { openStatements } from '#features/open-statements/internal-data.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { type Locale, isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { type Task, type TaskGroup, type TaskKind, confirmationLasts, taskKinds } from './task.ts';

/** Days before its end at which a figure becomes work. */
const figureNotice = 60;
/** Days before its date at which a source is to be read again. */
const recheckNotice = 14;

type Subject = { id: string; kind: SubjectKind; slug: string; title: string; ownerId: string | null; owner: string | null };

/**
 * What waits for somebody, made from the data at this moment: only what the person's roles can deal with, most pressing kind first,
 * oldest first within a kind.
 * In: who asks; today (ISO day, city time); `mine`: only what the person looks after or nobody does.
 */
export async function findTasks(staff: Staff, today: string, { mine = false } = {}): Promise<TaskGroup[]> {
  const editorial = hasRole(staff, 'editor', 'reviewer');
  const languages = staff.grants
    .filter(({ role, scope }) => role === 'translator' && isLocale(scope))
    .map(({ scope }) => scope as Locale);
  const found: Partial<Record<TaskKind, Promise<Task[]>>> = {
    ...(hasRole(staff, 'reviewer') && { review: waitingForReview(staff.id) }),
    returned: ofMine(staff.id, 'returned'),
    drafts: ofMine(staff.id, 'draft'),
    ...(editorial && {
      errors: reportedErrors(),
      links: deadLinks(),
      figures: expiringFigures(today),
      confirmation: dueForConfirmation(today),
      statements: uncertainStatements(),
    }),
    ...(languages.length > 0 && { translations: behindGerman(languages) }),
  };
  const groups = await Promise.all(taskKinds.map(async (kind) => ({ kind, tasks: (await found[kind]) ?? [] })));
  const isMine = ({ ownerId }: Task) => ownerId === null || ownerId === staff.id;
  return groups
    .map(({ kind, tasks }) => ({ kind, tasks: mine ? tasks.filter(isMine) : tasks }))
    .filter(({ tasks }) => tasks.length > 0);
}

const daysAfter = (day: string, days: number) => isoDayOf(new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 60 * 60 * 1000));
const roomOf = ({ kind, slug }: Pick<Subject, 'kind' | 'slug'>) => `/admin/${folderOf[kind]}/${slug}`;

/** Names and owners of subjects, in German: also of those that are not public yet. */
async function subjectsBy(ids: string[]): Promise<Map<string, Subject>> {
  const rows = await db.$queryRaw<Subject[]>`
    SELECT subject.id, subject.kind, subject.slug, subject.owner_id AS "ownerId", staff_account.name AS owner,
           coalesce(office.name, term.german, min(block_text.title), proposed.title, subject.slug) AS title
      FROM subject
      LEFT JOIN staff_account ON staff_account.id = subject.owner_id
      LEFT JOIN office ON office.subject_id = subject.id
      LEFT JOIN term ON term.subject_id = subject.id
      LEFT JOIN block_text ON block_text.subject_id = subject.id AND block_text.locale = ${sourceLocale}
                          AND block_text.block_id IN ('title', 'name', 'notice')
      LEFT JOIN LATERAL (
             SELECT coalesce(blocks->'title', blocks->'term', blocks->'notice', blocks->'name')->>'title' AS title
               FROM (SELECT revision.data->'blocks' AS blocks FROM revision
                      WHERE revision.subject_id = subject.id AND revision.locale = ${sourceLocale}
                        AND jsonb_typeof(revision.data->'blocks') = 'object'
                      ORDER BY revision.number DESC LIMIT 1) AS newest) AS proposed ON true
     WHERE subject.id = ANY(${ids}::uuid[])
     GROUP BY subject.id, staff_account.name, office.name, term.german, proposed.title`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Tasks about subjects: each row gives the subject's id and what is particular. */
async function about<Row extends { subjectId: string }>(
  rows: Row[],
  particular: (row: Row, subject: Subject) => Pick<Task, 'since'> & Partial<Task>,
): Promise<Task[]> {
  const subjects = await subjectsBy(rows.map(({ subjectId }) => subjectId));
  return rows.flatMap((row) => {
    const subject = subjects.get(row.subjectId);
    if (!subject) return [];
    const { kind, title, ownerId, owner } = subject;
    return [{ href: roomOf(subject), subjectKind: kind, title, ownerId, owner, detail: null, ...particular(row, subject) }];
  });
}

async function waitingForReview(reviewerId: string): Promise<Task[]> {
  const rows = await db.revision.findMany({
    where: { state: 'inReview', authorId: { not: reviewerId } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, subjectId: true, locale: true, createdAt: true, changeNote: true },
  });
  return about(rows, ({ id, locale, createdAt, changeNote }) => ({
    href: `/admin/review/${id}`,
    layer: locale ?? 'structure',
    since: createdAt,
    detail: changeNote || null,
  }));
}

async function ofMine(authorId: string, state: 'returned' | 'draft'): Promise<Task[]> {
  const rows = await db.revision.findMany({
    where: { state, authorId },
    orderBy: { createdAt: 'asc' },
    select: { subjectId: true, locale: true, createdAt: true, comment: true },
  });
  return about(rows, ({ locale, createdAt, comment }, subject) => ({
    href: `${roomOf(subject)}/edit/${locale ?? 'structure'}`,
    layer: locale ?? 'structure',
    since: createdAt,
    detail: comment || null,
  }));
}

async function reportedErrors(): Promise<Task[]> {
  const rows = await db.errorReport.groupBy({
    by: ['path'],
    where: { dealtWith: null },
    _count: true,
    _min: { createdAt: true },
    orderBy: { _min: { createdAt: 'asc' } },
  });
  const entries = await db.searchEntry.findMany({
    where: { path: { in: rows.map(({ path }) => path) }, locale: sourceLocale },
    select: { path: true, title: true, kind: true, subject: { select: { ownerId: true, owner: { select: { name: true } } } } },
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return rows.map(({ path, _count: count, _min: { createdAt } }) => {
    const entry = byPath.get(path);
    return {
      href: `/admin/error-reports?page=${encodeURIComponent(path)}`,
      subjectKind: entry?.kind ?? null,
      title: entry?.title ?? path,
      detail: null,
      count,
      since: createdAt,
      ownerId: entry?.subject.ownerId ?? null,
      owner: entry?.subject.owner?.name ?? null,
    };
  });
}

async function deadLinks(): Promise<Task[]> {
  const { reports } = await findLinkReports();
  return reports
    .filter(({ verdict }) => verdict === 'dead')
    .map(({ url, failingSince, places: [place] }) => ({
      href: `/admin/links#${encodeURIComponent(url)}`,
      subjectKind: place?.kind ?? null,
      title: place?.title ?? url,
      detail: url,
      since: failingSince,
      ownerId: null,
      owner: place?.owner ?? null,
    }));
}

async function expiringFigures(today: string): Promise<Task[]> {
  const rows = await db.$queryRaw<{ subjectId: string; until: string }[]>`
    SELECT figure_id AS "subjectId", max(valid_to)::text AS until
      FROM figure_value
     GROUP BY figure_id
    HAVING bool_and(valid_to IS NOT NULL) AND max(valid_to) <= ${daysAfter(today, figureNotice)}::date
     ORDER BY max(valid_to)`;
  return about(rows, ({ until }) => ({ since: null, until, urgent: until < today }));
}

async function dueForConfirmation(today: string): Promise<Task[]> {
  const rows = await db.$queryRaw<{ subjectId: string; confirmed: string | null; recheck: string | null }[]>`
    SELECT subject_id AS "subjectId", confirmed_on::text AS confirmed, NULL AS recheck
      FROM office WHERE confirmed_on IS NULL OR confirmed_on <= ${daysAfter(today, -confirmationLasts)}::date
    UNION ALL
    SELECT subject_id, NULL, min(recheck_by)::text
      FROM statement WHERE recheck_by <= ${daysAfter(today, recheckNotice)}::date GROUP BY subject_id
     ORDER BY 3 NULLS LAST, 2 NULLS FIRST`;
  return about(rows, ({ confirmed, recheck }) =>
    recheck
      ? { since: null, until: recheck, urgent: recheck < today }
      : { since: confirmed === null ? null : new Date(`${confirmed}T12:00:00Z`) },
  );
}

/** What is public of low confidence, and what was left out of the texts until somebody has checked it. */
async function uncertainStatements(): Promise<Task[]> {
  const [low, open] = await Promise.all([
    db.statement.groupBy({ by: ['subjectId'], where: { confidence: { in: ['low', 'unverified'] } }, _count: true }),
    openStatements(),
  ]);
  const [unproven, leftOut] = await Promise.all([
    about(low, ({ _count: count }) => ({ since: null, count })),
    about(
      open.map(({ subject: { id: subjectId }, id, text }) => ({ subjectId, id, text })),
      ({ id, text }, subject) => ({ href: `/admin/statements#${subject.slug}-${id}`, since: null, detail: text }),
    ),
  ]);
  return [...leftOut, ...unproven];
}

/** Blocks that are missing in a language, or say what the German text said before. */
async function behindGerman(languages: Locale[]): Promise<Task[]> {
  const rows = await db.$queryRaw<{ subjectId: string; locale: string; count: number; since: Date }[]>`
    SELECT german.subject_id AS "subjectId", language AS locale, count(*)::int AS count, min(german.since) AS since
      FROM block_text AS german
     CROSS JOIN unnest(${languages}::text[]) AS language
      LEFT JOIN block_text AS own
        ON own.subject_id = german.subject_id AND own.block_id = german.block_id AND own.locale = language
     WHERE german.locale = ${sourceLocale} AND own.version IS DISTINCT FROM german.version
     GROUP BY german.subject_id, language
     ORDER BY since, language`;
  return about(rows, ({ locale, count, since }, subject) => ({
    href: `${roomOf(subject)}/edit/${locale}`,
    layer: locale,
    since,
    count,
  }));
}
