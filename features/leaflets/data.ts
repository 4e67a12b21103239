import 'server-only';
import { fileAddress, leafletName } from '#features/files/address.ts';
import type { Group } from '#features/guidance/schema.ts';
import { movedSubject } from '#features/publishing/data.ts';
import { readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Prisma } from '#prisma/client/client.ts';

export type Edition = {
  /** BCP 47, often none of the site's own languages. */
  language: string;
  year: number | null;
  /** Where to get it: a file of ours, the publisher's website, or only by asking. */
  at: { kind: 'file'; path: string; bytes: number } | { kind: 'web'; url: string } | { kind: 'ask' };
};

export type LeafletCard = {
  slug: string;
  publisher: string;
  groups: Group[];
  /** Made up to show how it looks. */
  demo: boolean;
  sensitive: boolean;
  title: ReadBlock;
  summary: ReadBlock;
  editions: Edition[];
};

export type LeafletView = LeafletCard & { office: string | null; figures: ReadFigures; trust: Trust };

const cardFields = (locale: Locale) =>
  ({
    publisher: true,
    groups: true,
    demo: true,
    editions: { orderBy: { position: 'asc' }, select: { language: true, year: true, url: true, fileHash: true } },
    subject: { select: { slug: true, sensitive: true, ...textsIn(locale) } },
  }) satisfies Prisma.LeafletSelect;

type CardRow = Prisma.LeafletGetPayload<{ select: ReturnType<typeof cardFields> }>;

/** Every public leaflet, by its German title. Leaflets are listed in every language; words that are missing stand there in German. */
export async function listLeaflets(locale: Locale): Promise<LeafletCard[]> {
  const leaflets = await db.leaflet.findMany({ select: cardFields(locale) });
  const sizes = await sizesOf(leaflets);
  const germanTitle = ({ title }: LeafletCard) => (title.german ?? title.words).title ?? '';
  return leaflets
    .map((leaflet) => toCard(leaflet, locale, sizes))
    .toSorted((a, b) => germanTitle(a).localeCompare(germanTitle(b), sourceLocale));
}

/** One leaflet; `{ movedTo }` when the slug is a former one; null when there is none. */
export async function findLeaflet(
  slug: string,
  locale: Locale,
  from: Tx = db,
): Promise<LeafletView | { movedTo: string } | null> {
  const leaflet = await from.leaflet.findFirst({
    where: { subject: { kind: 'leaflet', slug } },
    select: {
      ...cardFields(locale),
      office: { select: { slug: true } },
      subject: { select: { ...cardFields(locale).subject.select, ...trustIn } },
    },
  });
  if (!leaflet) return movedSubject('leaflet', slug, from);
  return {
    ...toCard(leaflet, locale, await sizesOf([leaflet], from)),
    office: leaflet.office?.slug ?? null,
    figures: readFigures(leaflet.subject, today()),
    trust: readTrust(leaflet.subject, locale),
  };
}

function toCard(
  { publisher, groups, demo, editions, subject }: CardRow,
  locale: Locale,
  sizes: Map<string, number>,
): LeafletCard {
  const blocks = readBlocks(subject, locale, today());
  const [title, summary] = [blocks.get('title'), blocks.get('summary')];
  if (!title || !summary) throw new Error(`The leaflet ${subject.slug} is public without title or summary.`);
  return {
    slug: subject.slug,
    publisher,
    groups: groups as Group[],
    demo,
    sensitive: subject.sensitive,
    title,
    summary,
    editions: editions.map(({ language, year, url, fileHash }) => ({
      language,
      year,
      at: fileHash
        ? { kind: 'file', path: fileAddress(fileHash, leafletName(subject.slug, language)), bytes: sizes.get(fileHash) ?? 0 }
        : url
          ? { kind: 'web', url }
          : { kind: 'ask' },
    })),
  };
}

/** How large the files are, without reading them. */
async function sizesOf(leaflets: CardRow[], from: Tx = db): Promise<Map<string, number>> {
  const hashes = leaflets.flatMap(({ editions }) => editions.flatMap(({ fileHash }) => fileHash ?? []));
  const rows = await from.$queryRaw<{ hash: string; size: number }[]>`
    SELECT hash, octet_length(bytes) AS size FROM file WHERE hash = ANY(${hashes})`;
  return new Map(rows.map(({ hash, size }) => [hash, size]));
}
