import 'server-only';
import { type GuidancePageView, findPage } from '#features/guidance/data.ts';
import { type OfficeView, findOffice } from '#features/offices/data.ts';
import { officeSchema } from '#features/offices/schema.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import { cityZone } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { Temporal } from 'temporal-polyfill';
import { type Change, changesSince } from './changes.ts';
import type { Slip } from './slip-path.ts';

export type SlipOffice =
  | { state: 'there'; office: OfficeView; changes: Change[] }
  /** `name`: what it was called; its entry is gone. */
  | { state: 'closed'; slug: string; name: string };

export type SlipView = {
  day: string;
  offices: SlipOffice[];
  /** The page that explains what for. */
  about: GuidancePageView | null;
  /** Something on it must not be found on a telephone: on paper only. */
  sensitive: boolean;
};

/** What a slip says today in a language; null when none of its offices was ever one of ours. */
export async function findSlip({ offices, about, day }: Slip, locale: Locale): Promise<SlipView | null> {
  const [found, page] = await Promise.all([
    Promise.all(offices.map((slug) => findSlipOffice(slug, day, locale))),
    about === null ? null : findPage(about, locale),
  ]);
  const known = found.filter((each) => each !== null);
  if (known.length === 0) return null;
  const reason = page && !('movedTo' in page) ? page : null;
  const sensitive = reason?.sensitive === true || known.some((each) => each.state === 'there' && each.office.sensitive);
  return {
    day,
    offices: known,
    about: reason,
    sensitive,
  };
}

async function findSlipOffice(slug: string, day: string, locale: Locale): Promise<SlipOffice | null> {
  const office = await findOffice(slug, locale);
  if (office && 'movedTo' in office) return findSlipOffice(office.movedTo, day, locale);
  const then = await structureOn(slug, day);
  if (office) {
    const now = officeSchema.safeParse(await structureNow(slug));
    return { state: 'there', office, changes: changesSince(then, now.data ?? then) };
  }
  return then && { state: 'closed', slug, name: then.name };
}

/** An office's public entry at the end of a day, from its history; null when it was not public then, or nobody knows. */
async function structureOn(slug: string, day: string): Promise<OfficeStructure | null> {
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(cityZone);
  const revision = await db.revision.findFirst({
    where: {
      subject: { kind: 'office', slug },
      locale: null,
      state: { in: ['published', 'superseded'] },
      publishedAt: { lt: new Date(end.epochMilliseconds) },
    },
    orderBy: { publishedAt: 'desc' },
    select: { data: true },
  });
  return officeSchema.safeParse(revision?.data).data ?? null;
}

async function structureNow(slug: string): Promise<unknown> {
  const publication = await db.publication.findFirst({
    where: { subject: { kind: 'office', slug }, locale: null },
    select: { revision: { select: { data: true } } },
  });
  return publication?.revision.data;
}
