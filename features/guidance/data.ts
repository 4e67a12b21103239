import 'server-only';
import { fileAddress, pictureName } from '#features/files/address.ts';
import { extensions, type MediaType } from '#features/files/check.ts';
import { movedSubject } from '#features/publishing/data.ts';
import { languagesOf, readBlocks, readFigures, readTrust, textsIn, trustIn } from '#features/publishing/read-blocks.ts';
import type { ReadBlock, ReadFigures, Trust } from '#features/publishing/reading.ts';
import { today } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { groups } from './schema.ts';
import type { Group } from './schema.ts';

export type Fact = ReadBlock & { aspect: 'when' | 'cost' | 'where' | 'who' };
export type Paper = ReadBlock & { term: string | null };

/** A picture below a step or paragraph; width and height in pixels. */
export type Picture = {
  id: string;
  /** The step or paragraph it stands below; null: before all of them. */
  below: string | null;
  hash: string;
  src: string;
  width: number;
  height: number;
  /** What it shows and its caption; null where nobody has to say anything. */
  words: ReadBlock | null;
  decorative: boolean;
};

export type GuidancePageView = {
  slug: string;
  group: Group;
  sensitive: boolean;
  /** Languages the page has a text of its own in. */
  languages: Locale[];
  title: ReadBlock;
  summary: ReadBlock;
  facts: Fact[];
  steps: ReadBlock[];
  papers: Paper[];
  callouts: ReadBlock[];
  know: ReadBlock[];
  late: ReadBlock[];
  mistakes: ReadBlock[];
  pictures: Picture[];
  /** Slugs of the competent offices, the most competent first. */
  offices: string[];
  figures: ReadFigures;
  trust: Trust;
};

export type GuideEntry = { slug: string; title: string; summary: string; locale: Locale };
export type GuideGroup = { group: Group; pages: GuideEntry[] };

/** All pages by life situation, in the order of the home page. A page without a text in `locale` stands there in German. */
export async function listGuide(locale: Locale): Promise<GuideGroup[]> {
  const pages = await db.guidancePage.findMany({
    orderBy: [{ position: 'asc' }, { subject: { slug: 'asc' } }],
    select: {
      group: true,
      subject: {
        select: {
          slug: true,
          blockTexts: { where: { blockId: { in: ['title', 'summary'] }, locale: { in: [locale, sourceLocale] } } },
        },
      },
    },
  });
  const entries = pages.map(({ group, subject: { slug, blockTexts } }) => {
    const language = blockTexts.some((row) => row.locale === locale) ? locale : sourceLocale;
    const find = (blockId: string) => blockTexts.find((row) => row.blockId === blockId && row.locale === language);
    return { group, slug, title: find('title')?.title ?? '', summary: find('summary')?.body ?? '', locale: language };
  });
  return groups.flatMap((group) => {
    const own = entries.filter((entry) => entry.group === group).map(({ group: _, ...page }) => page);
    return own.length > 0 ? [{ group, pages: own }] : [];
  });
}

/**
 * One page as a reader of `locale` meets it.
 * Out: the page; `{ movedTo }` when the slug is a former one; null when there is no such page or it has no text at all in this
 * language (`languagesAt` of the addresses tells in which it exists).
 */
export async function findPage(
  slug: string,
  locale: Locale,
  from: Tx = db,
): Promise<GuidancePageView | { movedTo: string } | null> {
  const page = await from.guidancePage.findFirst({
    where: { subject: { kind: 'guidance', slug } },
    select: {
      group: true,
      blocks: {
        orderBy: { position: 'asc' },
        include: {
          term: { select: { slug: true } },
          file: { select: { hash: true, mediaType: true, width: true, height: true } },
        },
      },
      offices: { orderBy: { position: 'asc' }, select: { office: { select: { slug: true } } } },
      subject: { select: { sensitive: true, ...textsIn(locale), ...trustIn } },
    },
  });
  if (!page) return movedSubject('guidance', slug, from);

  const languages = languagesOf(page.subject.publications, locales);
  if (!languages.includes(locale)) return null;
  const blocks = readBlocks(page.subject, locale, today());
  const [title, summary] = [blocks.get('title'), blocks.get('summary')];
  if (!title || !summary) throw new Error(`The page ${slug} is public without title or summary.`);
  const rows = page.blocks.flatMap((row) => {
    const block = blocks.get(row.id);
    return block ? [{ type: row.type, aspect: row.aspect, term: row.term?.slug ?? null, block }] : [];
  });
  const ofType = (type: string, aspect?: string) =>
    rows.filter((row) => row.type === type && (!aspect || row.aspect === aspect)).map((row) => row.block);

  return {
    slug,
    group: page.group as Group,
    sensitive: page.subject.sensitive,
    languages,
    title,
    summary,
    facts: rows.filter((row) => row.type === 'fact').map(({ block, aspect }) => ({ ...block, aspect: aspect as Fact['aspect'] })),
    steps: ofType('step'),
    papers: rows.filter((row) => row.type === 'paper').map(({ block, term }) => ({ ...block, term })),
    callouts: ofType('callout'),
    know: ofType('text', 'know'),
    late: ofType('text', 'late'),
    mistakes: ofType('mistake'),
    pictures: picturesOf(slug, page.blocks, blocks),
    offices: page.offices.map(({ office }) => office.slug),
    figures: readFigures(page.subject, today()),
    trust: readTrust(page.subject, locale),
  };
}

type BlockRow = {
  id: string;
  type: string;
  decorative: boolean;
  file: { hash: string; mediaType: string; width: number | null; height: number | null } | null;
};

/** Each picture with what it stands below. One whose alternative text nobody has written is left out: it would be a riddle. */
function picturesOf(slug: string, rows: BlockRow[], blocks: Map<string, ReadBlock>): Picture[] {
  let below: string | null = null;
  return rows.flatMap(({ id, type, decorative, file }): Picture[] => {
    if (type === 'step' || type === 'text') below = id;
    const words = blocks.get(id) ?? null;
    if (!file?.width || !file.height || !(words ?? decorative)) return [];
    const src = fileAddress(file.hash, pictureName(slug, extensions[file.mediaType as MediaType]));
    return [{ id, below, hash: file.hash, src, width: file.width, height: file.height, words, decorative }];
  });
}
