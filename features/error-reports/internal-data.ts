import 'server-only';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { ErrorReportRow } from './error-report-row.ts';

const most = 200;

/** Reports, oldest first while they are open, latest first when they are dealt with. `page`: only those about one address. */
export async function findErrorReports({ open, page }: { open: boolean; page: string | null }): Promise<ErrorReportRow[]> {
  const reports = await db.errorReport.findMany({
    where: { dealtWith: open ? null : { not: null }, ...(page !== null && { path: page }) },
    orderBy: open ? { createdAt: 'asc' } : { dealtWith: 'desc' },
    take: most,
  });
  const entries = await db.searchEntry.findMany({
    where: { path: { in: reports.map(({ path }) => path) }, locale: sourceLocale },
    select: { path: true, title: true, subject: { select: { kind: true, slug: true } } },
  });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return reports.map((report) => {
    const entry = byPath.get(report.path);
    return { ...report, title: entry?.title ?? null, room: entry?.subject ?? null };
  });
}
