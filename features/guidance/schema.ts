import { z } from 'zod';
import { sourceSchema } from '#features/publishing/sources.ts';
import { blockId, fileHash, slug } from '#features/publishing/text.ts';

/** The twelve life situations, in the order of the home page; each is a line with a colour and a pictogram. */
export const groups = [
  'arriving',
  'residence',
  'work',
  'recognition',
  'housing',
  'health',
  'family',
  'money',
  'mobility',
  'law',
  'everyday',
  'study',
] as const;

export type Group = (typeof groups)[number];

const publicSource = sourceSchema.refine((source) => source.confidence === 'high' || source.confidence === 'medium', {
  message: 'only statements of high or medium confidence may be public',
});

const common = { id: blockId, sources: z.array(publicSource).default([]) };

/**
 * One block of a page. Its words stand in the texts, under the same id:
 * - `fact`: an answer under the title (`body`), for one aspect
 * - `step`: what to do (`title`), how (`body`), until when (`tag`)
 * - `paper`: something to bring: German word or its translation (`title`), which one exactly (`body`)
 * - `text`: a paragraph (`body`) of the section "good to know" or "if you are late"
 * - `callout`: the one thing to know before acting (`body`)
 * - `mistake`: what often goes wrong (`body`)
 * - `image`: a picture, below the step or paragraph before it: what it shows, for those who do not see it (`title`, plain), caption (`body`)
 */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), aspect: z.enum(['when', 'cost', 'where', 'who']), ...common }),
  z.strictObject({ type: z.literal('step'), ...common }),
  z.strictObject({ type: z.literal('paper'), term: slug.nullable().default(null), ...common }),
  z.strictObject({ type: z.literal('text'), section: z.enum(['know', 'late']), ...common }),
  z.strictObject({ type: z.literal('callout'), ...common }),
  z.strictObject({ type: z.literal('mistake'), ...common }),
  /** `decorative`: the picture says nothing that the words do not; only then it needs no alternative text. */
  z.strictObject({ type: z.literal('image'), file: fileHash, decorative: z.boolean().default(false), ...common }),
]);

export const guidanceSchema = z.strictObject({
  group: z.enum(groups),
  /** Order within the group. */
  position: z.int().min(0),
  /** Sent `no-store`, never kept offline, never behind a QR code. */
  sensitive: z.boolean().default(false),
  /** Competent offices, the first one first. */
  offices: z.array(slug).default([]),
  blocks: z.array(blockSchema).min(1),
});

export type GuidanceStructure = z.infer<typeof guidanceSchema>;
export type GuidanceBlock = z.infer<typeof blockSchema>;

/** Which words each type of block must have in German; a decorative image needs none. */
export const requiredWords = {
  fact: ['body'],
  step: ['title'],
  paper: ['title'],
  text: ['body'],
  callout: ['body'],
  mistake: ['body'],
  image: ['title'],
} as const satisfies Record<GuidanceBlock['type'], readonly ('title' | 'body' | 'tag')[]>;
