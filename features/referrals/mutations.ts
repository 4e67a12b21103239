import 'server-only';
import type { Throttle } from '#features/error-reports/throttle.ts';
import { countOutcome } from '#features/reports/mutations.ts';
import { db } from '#lib/db/client.ts';
import type { Temporal } from 'temporal-polyfill';
import type { outcomes } from './outcome.ts';

type Outcome = (typeof outcomes)[number];

/**
 * Counts how it went at an office, by the office's kind and the month; nothing else is kept, so no answer leads to a slip.
 * In: the office's slug, the answer, the moment (city time decides the month), the throttle and the reading of its clock.
 * Fails: `unknown` when no public office has this slug, `tooMany` when the throttle says so.
 */
export async function answerOutcome(
  { office, outcome }: { office: string; outcome: Outcome },
  at: Temporal.ZonedDateTime,
  { throttle, clock }: { throttle: Throttle; clock: number },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' | 'tooMany' }> {
  const found = await db.office.findFirst({
    where: { subject: { kind: 'office', slug: office.replaceAll('\0', '') } },
    select: { kind: true },
  });
  if (!found) return { ok: false, reason: 'unknown' };
  if (!throttle.take(office, clock)) return { ok: false, reason: 'tooMany' };
  await countOutcome({ officeKind: found.kind, outcome }, at);
  return { ok: true };
}
