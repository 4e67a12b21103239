import { z } from 'zod';

/** A German word of the offices. It stays German everywhere; `title` of the block `term` is what readers would call it, `body` explains it. */
export const termSchema = z.strictObject({
  german: z.string().min(1).max(100),
  /** Other spellings and short forms people may type or read in letters. */
  variants: z.array(z.string().min(1).max(100)).default([]),
});

export type TermStructure = z.infer<typeof termSchema>;
