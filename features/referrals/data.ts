import 'server-only';
import { type GuidancePageView, findPage } from '#features/guidance/data.ts';
import { type OfficeView, findOffice } from '#features/offices/data.ts';
import { officeSchema } from '#features/offices/schema.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import { cityZone } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { Prisma } from '#prisma/client/client.ts';
import { Temporal } from 'temporal-polyfill';
import { type Change, changesSince } from './changes.ts';
import type { Slip } from './slip-path.ts';

export type SlipOffice =
  | { state: 'there'; office: OfficeView; changes: Change[] }
  /** `name`: what it was called; its entry is gone. */
  | { state: 'closed'; slug: string; name: string; sensitive: boolean };

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
    about === null ? null : findReason(about, locale),
  ]);
  const known = found.filter((each) => each !== null);
  if (known.length === 0) return null;
  const isSensitive = (each: SlipOffice) => (each.state === 'there' ? each.office.sensitive : each.sensitive);
  return { day, offices: known, about: page, sensitive: page?.sensitive === true || known.some(isSensitive) };
}

/** The page a slip names, in German when nobody has translated it; its address may have changed since the slip was printed. */
async function findReason(slug: string, locale: Locale): Promise<GuidancePageView | null> {
  const page = (await findPage(slug, locale)) ?? (locale === sourceLocale ? null : await findPage(slug, sourceLocale));
  return page && 'movedTo' in page ? findReason(page.movedTo, locale) : page;
}

/** `merged`: what the slip's own office said then, which has become part of the one at `slug`. */
async function findSlipOffice(
  slug: string,
  day: string,
  locale: Locale,
  merged: OfficeStructure | null = null,
): Promise<SlipOffice | null> {
  const office = await findOffice(slug, locale);
  const then = merged ?? (await structureOn(slug, day));
  if (office && 'movedTo' in office) return findSlipOffice(office.movedTo, day, locale, then);
  if (office) {
    const now = officeSchema.safeParse(await structureNow(slug));
    return { state: 'there', office, changes: changesSince(then, now.data ?? then) };
  }
  return then && { state: 'closed', slug, name: then.name, sensitive: then.sensitive };
}

/** What an office's public entry last said up to the end of a day, from its history; null when it was never public until then. */
async function structureOn(slug: string, day: string): Promise<OfficeStructure | null> {
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(cityZone);
  const revision = await db.revision.findFirst({
    where: {
      subject: { kind: 'office', slug },
      locale: null,
      state: { in: ['published', 'superseded'] },
      data: { not: Prisma.AnyNull }, // a withdrawal says nothing
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
