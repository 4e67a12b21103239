import { z } from 'zod';
import { groups } from '#features/guidance/schema.ts';
import { contactSchema, timeOfDay } from '#features/offices/schema.ts';
import { day, sourceSchema } from '#features/publishing/sources.ts';
import { slug } from '#features/publishing/text.ts';

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

/** One day of an event, in city time. `from` null: the hour is not known. `to` null: the end is not known. */
export const sessionSchema = z
  .strictObject({
    day,
    from: timeOfDay.refine((from) => from !== '24:00', 'a day begins at 00:00').nullable(),
    to: timeOfDay.nullable(),
  })
  .refine((session) => session.from !== null || session.to === null, { path: ['to'], message: 'an end needs a beginning' })
  .refine((session) => !session.from || !session.to || session.from < session.to, {
    path: ['to'],
    message: 'must lie after from',
  });

/** Something that happens on certain days: a talk, an open consultation, a meeting. */
export const eventSchema = z.strictObject({
  format: z.enum(['talk', 'consultation', 'workshop', 'meeting', 'openDay', 'fair', 'other']),
  sessions: z.array(sessionSchema).min(1),
  /** Who offers it, in their own words; `office` where they have an entry. */
  hosts: z.array(z.strictObject({ name: z.string().min(1).max(200), office: slug.nullable() })).min(1),
  place: z.strictObject({
    /** An office of ours, or null. */
    office: slug.nullable(),
    /** Room or place in words the sign at the door uses; null when the office's address says enough. */
    name: z.string().min(1).max(200).nullable(),
    street: z.string().min(1).nullable(),
    postcode: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    city: z.string().min(1).nullable(),
    online: z.boolean(),
  }),
  /** Languages spoken, BCP 47; empty: not known. */
  languages: z.array(languageTag).default([]),
  /** Languages interpreted into. */
  interpreting: z.array(languageTag).default([]),
  registration: z.enum(['none', 'required', 'unknown']).default('unknown'),
  registerAt: contactSchema.nullable().default(null),
  free: z.boolean().nullable().default(null),
  groups: z.array(z.enum(groups)).default([]),
  cancelled: z.boolean().default(false),
  /** Made up to show how it looks; labelled wherever it stands. */
  demo: z.boolean().default(false),
  sources: z.array(sourceSchema).default([]),
});

export type EventStructure = z.infer<typeof eventSchema>;
export type Session = z.infer<typeof sessionSchema>;
