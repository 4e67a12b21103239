import { z } from 'zod';
import { confidence, day, partialDate, sourceSchema } from '#features/publishing/sources.ts';
import { blockId, slug } from '#features/publishing/text.ts';
import { competenceRuleSchema } from './competence/schema.ts';

/** Wall-clock time in the city, `08:00`. `24:00` is midnight at the end of the day. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 08:30');

/** How one gets in. */
export const access = z.enum(['walkIn', 'appointment', 'both', 'byArrangement']);

/** A `to` that is not after `from` means the next day: 22:00–02:00. */
const span = { from: timeOfDay.refine((from) => from !== '24:00', 'a day begins at 00:00'), to: timeOfDay, access };

export const ruleSchema = z
  .strictObject({
    /** 1 Monday … 7 Sunday (ISO 8601) */
    weekday: z.int().min(1).max(7),
    ...span,
    /** Öffnungszeit, Sprechzeit, telephone hours, offene Sprechstunde */
    kind: z.enum(['opening', 'consultation', 'phone', 'openConsultation']).default('opening'),
    /** Every week, odd or even ISO weeks, or the n-th / last such weekday of the month. */
    weeks: z.enum(['every', 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last']).default('every'),
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
  })
  .refine((rule) => !rule.validFrom || !rule.validTo || rule.validFrom <= rule.validTo, {
    path: ['validTo'],
    message: 'must not lie before validFrom',
  });

export const exceptionSchema = z
  .strictObject({
    /** Also the id of the text block that says why. */
    id: blockId,
    from: day,
    to: day,
    /** Empty: closed on these days. */
    spans: z.array(z.strictObject(span)).default([]),
  })
  .refine((exception) => exception.from <= exception.to, { path: ['to'], message: 'must not lie before from' });

export const hoursSchema = z.strictObject({
  /** Structured hours; null where the source does not allow any: the status is then unknown, never closed. */
  rules: z.array(ruleSchema).min(1).nullable(),
  exceptions: z.array(exceptionSchema).default([]),
  /** What public holidays of Saxony mean here. */
  publicHolidays: z.enum(['closed', 'asUsual', 'unknown']).default('closed'),
  /** How old the hours are: year, month or day. */
  asOf: partialDate.nullable(),
  /** What the office published, in its own words. */
  sourceText: z.string().max(500).nullable(),
});

export const contactSchema = z.strictObject({
  kind: z.enum(['phone', 'email', 'web']),
  value: z.string().min(1).max(300),
});

export const officeKinds = [
  'authority',
  'advice_centre',
  'association',
  'language_school',
  'health',
  'education',
  'housing',
  'emergency',
  'culture',
] as const;

const fields = z.strictObject({
  kind: z.enum(officeKinds),
  /** The office's own German name; the same in every language. */
  name: z.string().min(1).max(200),
  /** The unit it belongs to, if that has an entry of its own. */
  parent: slug.nullable().default(null),
  topics: z.array(slug).default([]),
  sensitive: z.boolean().default(false),
  address: z
    .strictObject({
      street: z.string().min(1).nullable(),
      postcode: z
        .string()
        .regex(/^\d{5}$/)
        .nullable(),
      city: z.string().min(1),
      district: z.string().min(1).nullable(),
      latitude: z.number().min(-90).max(90).nullable(),
      longitude: z.number().min(-180).max(180).nullable(),
    })
    .nullable(),
  stop: z.strictObject({ name: z.string().min(1), metres: z.int().positive().nullable() }).nullable(),
  contacts: z.array(contactSchema).default([]),
  /** How one gets in, apart from the hours. */
  access: z.enum([...access.options, 'unknown']),
  bookingUrl: z.url({ protocol: /^https$/ }).nullable(),
  wheelchair: z.enum(['yes', 'limited', 'no', 'unknown']).default('unknown'),
  /** Languages spoken without an interpreter, BCP 47. Empty: not known. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)).default([]),
  /** Words, if any, stand in the block `interpreting`. */
  interpreting: z.enum(['onSite', 'remote', 'onRequest', 'bringYourOwn', 'unknown']).default('unknown'),
  /** Matters one can settle there; the words stand in the blocks of the same id. */
  services: z.array(blockId).default([]),
  hours: hoursSchema.nullable(),
  /** Free places, and the last day this holds; words, if any, stand in the block `capacity`. Null: not known. */
  capacity: z
    .strictObject({ state: z.enum(['free', 'waitingList', 'full']), until: day.nullable() })
    .nullable()
    .default(null),
  /** For whom the office is responsible. Empty: it is found by its topics alone. */
  competence: z.array(competenceRuleSchema).default([]),
  sources: z.array(sourceSchema).min(1),
  confidence,
  /** Last day somebody of the centre confirmed the entry; null: not yet. */
  confirmedOn: day.nullable(),
  /** Staff only. */
  internal: z
    .strictObject({ note: z.string().max(2000).nullable(), directLine: z.string().max(100).nullable() })
    .nullable()
    .default(null),
});

/** A rule speaks of the office's own services. */
export const officeSchema = fields.superRefine(({ services, competence }, context) => {
  for (const [index, { service }] of competence.entries()) {
    if (service === null || services.includes(service)) continue;
    context.addIssue({
      code: 'custom',
      path: ['competence', index, 'service'],
      message: `there is no service "${service}" here`,
    });
  }
});

export type OfficeStructure = z.infer<typeof officeSchema>;
export type Hours = z.infer<typeof hoursSchema>;
export type HoursRule = z.infer<typeof ruleSchema>;
export type HoursException = z.infer<typeof exceptionSchema>;
export type Access = z.infer<typeof access>;

/** Blocks every office may have beside its services and exceptions: only `title` and `summary` must be there in German. */
export const officeBlocks = [
  'title',
  'summary',
  'appointment',
  'bring',
  'interpreting',
  'audience',
  'cost',
  'not-for',
  'entrance',
] as const;
