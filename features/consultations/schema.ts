import { z } from 'zod';
import type { Consultation } from '#features/reports/counting.ts';
import { dimensions } from '#features/reports/definitions.ts';

const topic = z.enum(dimensions.topic, 'choose');
const language = z.enum(dimensions.language, 'choose');
const group = z.enum(dimensions.group, 'choose');

/** What is counted of a conversation at the desk: words from closed lists, nothing about anybody. */
export const consultationSchema: z.ZodType<Consultation> = z.strictObject({
  topics: z.array(topic).min(1).max(dimensions.topic.length),
  language,
  group,
  interpreter: z.boolean(),
  leafletMissing: z.boolean(),
  noOffice: z.boolean(),
});

/** A random name under which a retry is known again (`once.ts`). */
export const onceName = z.string().regex(/^[a-z0-9]{20,40}$/);
