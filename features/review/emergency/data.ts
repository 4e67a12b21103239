import 'server-only';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';

export type Proclaimed = { id: string; slug: string; title: string; everywhere: boolean; from: Date; until: Date };

/** Emergency notices that stand or will stand, the next to end first. */
export async function listProclaimed(at: Date): Promise<Proclaimed[]> {
  const events = await db.auditEvent.findMany({ where: { action: 'emergency' }, select: { subjectId: true } });
  const notices = await db.notice.findMany({
    where: { subjectId: { in: events.flatMap(({ subjectId }) => subjectId ?? []) }, validTo: { gt: at } },
    orderBy: { validTo: 'asc' },
    select: {
      subjectId: true,
      everywhere: true,
      validFrom: true,
      validTo: true,
      subject: { select: { slug: true, blockTexts: { where: { locale: sourceLocale }, select: { title: true } } } },
    },
  });
  return notices.map(({ subjectId: id, everywhere, validFrom: from, validTo: until, subject }) => ({
    id,
    slug: subject.slug,
    title: subject.blockTexts[0]?.title ?? subject.slug,
    everywhere,
    from,
    until,
  }));
}

/** Guidance pages a notice can stand on, by title; the address stands for a title that has nothing to read. */
export async function listNoticePages(): Promise<{ slug: string; title: string }[]> {
  const entries = await db.searchEntry.findMany({
    where: { kind: 'guidance', locale: sourceLocale },
    select: { title: true, subject: { select: { slug: true } } },
  });
  return entries
    .map(({ title, subject }) => ({ slug: subject.slug, title: title || subject.slug }))
    .toSorted((a, b) => a.title.localeCompare(b.title, sourceLocale));
}
