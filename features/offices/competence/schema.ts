import { z } from 'zod';
import { groups } from '#features/guidance/schema.ts';
import { day } from '#features/publishing/sources.ts';
import { blockId } from '#features/publishing/text.ts';
import { cases, nationalities, statuses } from './facts.ts';
import { isRange } from './surname.ts';

const caseIds = Object.keys(cases) as (keyof typeof cases)[];
const age = z.int().min(0).max(120).nullable();
const beginning = z.string().regex(/^\p{L}{1,20}$/u, 'the first letters of surnames');

/**
 * For whom an office is responsible. A condition that is empty or null is none. Conditions together mean all of them, values within a list any
 * of them; districts and postcodes are one condition, where somebody lives. See `competentOffices` for what follows.
 */
export const competenceRuleSchema = z
  .strictObject({
    /** The service of this office it is about; null: the whole office. */
    service: blockId.nullable().default(null),
    topics: z.array(z.enum(groups)).min(1),
    cases: z.array(z.enum(caseIds)).default([]),
    nationalities: z.array(z.enum(nationalities)).default([]),
    statuses: z.array(z.enum(statuses)).default([]),
    /** Full years, both included. */
    age: z
      .strictObject({ from: age, to: age })
      .refine(({ from, to }) => from !== null || to !== null, 'gives no age')
      .refine(({ from, to }) => (from ?? 0) <= (to ?? 120), { path: ['to'], message: 'must not lie below from' })
      .nullable()
      .default(null),
    /** Beginnings of surnames, both included; `countParticles`: "von", "van", "de", "al-" are part of the name here. */
    surname: z
      .strictObject({ from: beginning, to: beginning, countParticles: z.boolean().default(false) })
      .refine(isRange, { path: ['to'], message: 'must not lie before from, and both must be Latin letters' })
      .nullable()
      .default(null),
    /** The city's own names. */
    districts: z.array(z.string().min(1).max(100)).default([]),
    postcodes: z.array(z.string().regex(/^\d{5}$/)).default([]),
    /** Higher comes first, however many conditions others have. */
    priority: z.int().min(-9).max(9).default(0),
    /** Several units do this equally and people may choose: sharing the first place is meant. */
    choice: z.boolean().default(false),
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
  })
  .refine((rule) => !rule.validFrom || !rule.validTo || rule.validFrom <= rule.validTo, {
    path: ['validTo'],
    message: 'must not lie before validFrom',
  })
  .refine((rule) => rule.cases.every((each) => rule.topics.some((topic) => topicsOf(each).includes(topic))), {
    path: ['cases'],
    message: 'each case must belong to one of the topics',
  });

const topicsOf = (each: keyof typeof cases): readonly string[] => cases[each].topics;

export type CompetenceRule = z.infer<typeof competenceRuleSchema>;
