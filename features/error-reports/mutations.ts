import 'server-only';
import type { Staff } from '#features/accounts/roles.ts';
import { countErrorReport } from '#features/reports/mutations.ts';
import { db } from '#lib/db/client.ts';
import { findReportedPage } from './data.ts';
import type { Report } from './schema.ts';
import type { Throttle } from './throttle.ts';

export type SaveResult = { ok: true } | { ok: false; reason: 'unknownPage' | 'tooMany' };

/**
 * Keeps what a visitor says is wrong. The same words about the same page are kept once while nobody has dealt with them: somebody
 * pressed twice, or two people saw the same. What is due for deletion goes on this occasion.
 * In: the report, the instant, the throttle and the reading of its clock (milliseconds that only go forward).
 * Fails: `unknownPage` when no public page has this address, `tooMany` when the throttle says so.
 */
export async function saveReport(
  { page, locale, about, text }: Report,
  at: Date,
  { throttle, clock }: { throttle: Throttle; clock: number },
): Promise<SaveResult> {
  if (!(await findReportedPage(page, locale))) return { ok: false, reason: 'unknownPage' };
  if (!throttle.take(page, clock)) return { ok: false, reason: 'tooMany' };
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('error_report'), hashtext(${page}))`; // both presses of a double press wait here
    const same = await tx.errorReport.findFirst({ where: { path: page, about, text, dealtWith: null }, select: { id: true } });
    if (same) return;
    await tx.errorReport.create({ data: { path: page, locale, about, text, createdAt: at } });
    await countErrorReport(tx, { about, path: page }, at);
  });
  await deleteDealtWith(at);
  return { ok: true };
}

const keptDays = 30;

/**
 * Deletes the reports that were dealt with 30 days ago or earlier; the rule stands in docs/data-protection.md.
 * Out: how many went.
 */
export async function deleteDealtWith(now: Date): Promise<number> {
  const due = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  const { count } = await db.errorReport.deleteMany({ where: { dealtWith: { lte: due } } });
  return count;
}

/**
 * Somebody of staff has dealt with reports: their texts go 30 days later. Pressing twice changes nothing; `open` true takes it back.
 * Out: how many changed.
 */
export async function dealWithReports(staff: Pick<Staff, 'id'>, ids: string[], at: Date, { open = false } = {}): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.errorReport.updateMany({
      where: { id: { in: ids }, dealtWith: open ? { not: null } : null },
      data: { dealtWith: open ? null : at },
    });
    if (count > 0) {
      const action = open ? 'reopenReports' : 'dealWithReports';
      await tx.auditEvent.create({ data: { actorId: staff.id, action, details: { count } } });
    }
    return count;
  });
}
