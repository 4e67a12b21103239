import { z } from 'zod';
import { blockId, slug } from '#features/publishing/text.ts';

/** The installation's own city. Its words are blocks: `name`, `centre`, `emergency-<id>`. */
export const citySchema = z.strictObject({
  /** The welcome centre's own entry among the offices. */
  centre: slug,
  phone: z.string().min(1),
  emergency: z.array(z.strictObject({ id: blockId, number: z.string().min(2) })),
});

export type CityStructure = z.infer<typeof citySchema>;
