import { z } from 'zod';

const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a year, month or day such as 2020-07');
const day = z.iso.date();

/** How sure the centre is of a sentence. `low` and `unverified` must not become public; see the kinds' schemas. */
export const confidence = z.enum(['high', 'medium', 'low', 'unverified']);

/** Where a sentence comes from: name for people (`§ 17 BMG`), address, date of what was read, and how sure we are. */
export const sourceSchema = z.strictObject({
  name: z.string().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  date: partialDate.nullable(),
  confidence,
  recheckBy: day.nullable(),
});

export type Source = z.infer<typeof sourceSchema>;
export { day, partialDate };
