import { type Blocks, blocksOf } from './diff/text-diff.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { plainText } from '#lib/markdown/figures.ts';

/** The block that names a subject of a kind. */
const titleBlock = {
  guidance: 'title',
  office: 'title',
  figure: 'title',
  term: 'term',
  notice: 'notice',
  city: 'name',
  event: 'title',
  leaflet: 'title',
} as const satisfies Record<SubjectKind, string>;

/** What a subject is called, from its German words; its slug where nobody has written any. */
export function titleOf(kind: SubjectKind, slug: string, german: unknown): string {
  return plainText(blocksOf(german)[titleBlock[kind]]?.title ?? '') || slug;
}

/** The words of a form that somebody has begun and not handed over, as `titleOf` reads them. */
export const wordsOfCopy = (copy: { data: unknown } | undefined): { blocks: unknown } | undefined =>
  copy?.data && typeof copy.data === 'object' && 'words' in copy.data ? { blocks: copy.data.words } : undefined;

/** What a block is called in a list of blocks: its title, or how its words begin; its id where there are none. */
export function blockName(id: string, blocks: Blocks): string {
  const { title, body, tag } = blocks[id] ?? {};
  const words = plainText(title ?? body ?? tag ?? '');
  if (!words) return id;
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
