import 'server-only';
import { readBlocks, textsIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock } from '#features/publishing/reading.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';

export type NoticeView = { urgent: boolean; block: ReadBlock; until: Date };

/**
 * Notices that stand above a page now, urgent ones first.
 * In: the language, the instant, and the guidance page's slug where it is one.
 * Out: the notices, and the next instant at which another answer is right (for `valid-until`).
 */
export async function activeNotices(
  locale: Locale,
  at: Date,
  page?: string,
): Promise<{ notices: NoticeView[]; changesAt: Date | null }> {
  const rows = await db.notice.findMany({
    where: {
      validTo: { gt: at },
      OR: [{ everywhere: true }, ...(page ? [{ pages: { some: { page: { slug: page } } } }] : [])],
    },
    orderBy: [{ urgent: 'desc' }, { validFrom: 'desc' }],
    select: { urgent: true, validFrom: true, validTo: true, subject: { select: textsIn(locale) } },
  });
  const notices = rows
    .filter(({ validFrom }) => validFrom <= at)
    .flatMap(({ urgent, validTo, subject }) => {
      const block = readBlocks(subject, locale, isoDayOf(at)).get('notice');
      return block ? [{ urgent, block, until: validTo }] : [];
    });
  const changes = rows.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((instant) => instant > at);
  return { notices, changesAt: changes.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null };
}
