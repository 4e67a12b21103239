import 'server-only';
import { readBlocks, textsIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock } from '#features/publishing/reading.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';

export type NoticeView = { urgent: boolean; block: ReadBlock; until: Date };

/** The notices that stand somewhere now, and the next instant at which another answer is right (for `valid-until`). */
type Standing = { notices: NoticeView[]; changesAt: Date | null };

/** What is urgent and concerns everybody stands above every page of the site. */
const aboveEverything = { urgent: true, everywhere: true };

/** Urgent notices for everybody, the newest first: they stand above every page. */
export const alerts = (locale: Locale, at: Date, from: Tx = db): Promise<Standing> => standing(aboveEverything, locale, at, from);

/**
 * The other notices that stand above a page now, urgent ones first.
 * In: the language, the instant, and the guidance page's slug where it is one.
 */
export const activeNotices = (locale: Locale, at: Date, page?: string, from: Tx = db): Promise<Standing> =>
  standing(
    { NOT: aboveEverything, OR: [{ everywhere: true }, ...(page ? [{ pages: { some: { page: { slug: page } } } }] : [])] },
    locale,
    at,
    from,
  );

async function standing(where: Prisma.NoticeWhereInput, locale: Locale, at: Date, from: Tx): Promise<Standing> {
  const rows = await from.notice.findMany({
    where: { ...where, validTo: { gt: at } },
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
