import { z } from 'zod';

const line = z.array(z.string()).min(1);
const figures = z.strictObject({ a: z.array(line), b: z.array(line), rows: z.array(z.array(z.int().min(0))) });

/** What was shown of a table, or that it was kept back, as the database keeps it. */
export const shownContent = z.union([
  z.strictObject({ figures, keptBack: z.null() }),
  z.strictObject({ figures: z.null(), keptBack: z.enum(['small', 'changed']) }),
]);

export type ShownContent = z.infer<typeof shownContent>;
