import 'server-only';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { leafletName, pictureName } from './address.ts';
import { extensions, type MediaType } from './check.ts';

/** Under which names a file is public; `title` is in the language of the edition, or German. */
export type PublicFile = {
  mediaType: MediaType;
  names: { name: string; title: string }[];
  /** Something that names it says by its subject alone something about its reader. */
  sensitive: boolean;
};

const titles = {
  slug: true,
  sensitive: true,
  blockTexts: { where: { blockId: 'title' }, select: { locale: true, title: true } },
} as const;

type Titled = { slug: string; blockTexts: { locale: string; title: string | null }[] };

const titleIn = ({ slug, blockTexts }: Titled, locale: string): string => {
  const title = (of: string) => blockTexts.find((row) => row.locale === of)?.title;
  return title(locale) ?? title(sourceLocale) ?? slug;
};

/** A file that a public edition or page names; null for any other, also for one that is stored and no longer named. */
export async function findFile(hash: string): Promise<PublicFile | null> {
  const file = await db.file.findFirst({
    where: { hash, OR: [{ editions: { some: {} } }, { pictures: { some: {} } }] },
    select: {
      mediaType: true,
      editions: {
        orderBy: [{ leafletId: 'asc' }, { position: 'asc' }],
        select: { language: true, leaflet: { select: { subject: { select: titles } } } },
      },
      pictures: {
        orderBy: [{ pageId: 'asc' }, { position: 'asc' }],
        select: { page: { select: { subject: { select: titles } } } },
      },
    },
  });
  if (!file) return null;
  const mediaType = file.mediaType as MediaType;
  return {
    mediaType,
    names: [
      ...file.editions.map(({ language, leaflet: { subject } }) => ({
        name: leafletName(subject.slug, language),
        title: titleIn(subject, language),
      })),
      ...file.pictures.map(({ page: { subject } }) => ({
        name: pictureName(subject.slug, extensions[mediaType]),
        title: titleIn(subject, sourceLocale),
      })),
    ],
    sensitive: [...file.editions.map(({ leaflet }) => leaflet), ...file.pictures.map(({ page }) => page)].some(
      ({ subject }) => subject.sensitive,
    ),
  };
}

/** So much of a file is in memory for each reader, however slow the line (bytes). */
const pieceLength = 256 * 1024;

/** How long a file is (bytes), and the file in pieces, each read when the one before has been taken. Throws when there is none. */
export async function openFile(hash: string): Promise<{ length: number; pieces: ReadableStream<Uint8Array> }> {
  const [file] = await db.$queryRaw<{ length: number }[]>`SELECT octet_length(bytes) AS length FROM file WHERE hash = ${hash}`;
  if (!file) throw new Error(`There is no file ${hash}.`);
  const { length } = file;
  let from = 1;
  const pieces = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const [row] = await db.$queryRaw<{ piece: Uint8Array }[]>`
          SELECT substring(bytes FROM ${from}::int FOR ${pieceLength}::int) AS piece FROM file WHERE hash = ${hash}`;
        if (!row) throw new Error(`The file ${hash} went while somebody read it.`);
        controller.enqueue(row.piece);
        from += pieceLength;
        if (from > length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { length, pieces };
}

/** A picture, public or not: for those who may see drafts. Null where there is none. In: anything at all. */
export const findPicture = (hash: string): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> =>
  db.file.findFirst({ where: { hash, width: { not: null } }, select: { mediaType: true, bytes: true } });
