import { z } from 'zod';
import { blockId, slug } from '#features/publishing/text.ts';

/**
 * What the centre says about itself, one page each (`body`). None is required: a page whose words are missing says that they are.
 * `simple` is the start page in Einfache Sprache, in German only.
 */
export const statements = ['about', 'contact', 'imprint', 'privacy', 'accessibility', 'simple'] as const;

/** The installation's own city. Its words are blocks: `name`, `centre`, `emergency-<id>`, and the statements above. */
export const citySchema = z.strictObject({
  /** The welcome centre's own entry among the offices. */
  centre: slug,
  phone: z.string().min(1),
  emergency: z.array(z.strictObject({ id: blockId, number: z.string().min(2) })),
});

export type CityStructure = z.infer<typeof citySchema>;
