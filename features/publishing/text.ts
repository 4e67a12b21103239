import { z } from 'zod';

/**
 * What every kind's texts look like: words per block, under the block's stable id. Title and summary are blocks too.
 * Markdown is allowed in `body` (paragraphs, lists, links, emphasis) and, inline only, in `title` and `tag`.
 * A figure is referred to as `:figure[slug]`; see `#lib/markdown/figures.ts`.
 */
export const blockId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** Slugs are written like block ids. */
export { blockId as slug };

/** SHA-256 (hex) of the bytes of a file of ours. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/, 'no file of ours');

const words = {
  title: z.string().min(1).max(200).optional(),
  body: z.string().min(1).max(5000).optional(),
  tag: z.string().min(1).max(300).optional(),
};

const version = z.int().min(1);

/** German words: `version` names their meaning. */
export const sourceTextSchema = z.strictObject({
  blocks: z.record(blockId, z.strictObject({ version, ...words })),
});

/** Words in another language: `ofVersion` names the German meaning they express. */
export const translationSchema = z.strictObject({
  blocks: z.record(blockId, z.strictObject({ ofVersion: version, ...words })),
});

/** The words of one block, without the number that names their meaning. */
export type Words = { title?: string; body?: string; tag?: string };
