import { z } from 'zod';
import { confidence, day, partialDate } from '#features/publishing/sources.ts';

/** One value and the days it holds, both ends included; null is open. Exactly one of `amount` and `day` is given. */
const valueSchema = z
  .strictObject({
    amount: z.number().nullable().default(null),
    day: day.nullable().default(null),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    source: z.strictObject({
      name: z.string().min(1),
      url: z.url({ protocol: /^https?$/ }).nullable(),
      date: partialDate.nullable(),
    }),
    confidence,
  })
  .refine((value) => (value.amount === null) !== (value.day === null), { message: 'give either amount or day' })
  .refine((value) => !value.validFrom || !value.validTo || value.validFrom <= value.validTo, {
    path: ['validTo'],
    message: 'must not lie before validFrom',
  });

/** A dated value that texts refer to. `money` is euros, `span` a length of time in `unit`, `date` a calendar day. */
export const figureSchema = z
  .strictObject({
    type: z.enum(['money', 'number', 'date', 'span']),
    unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']).nullable().default(null),
    /** Who keeps it right: a role or unit, not a person. */
    owner: z.string().min(1),
    values: z.array(valueSchema).min(1),
  })
  .refine((figure) => (figure.type === 'span') === (figure.unit !== null), {
    path: ['unit'],
    message: 'a span, and only a span, has a unit',
  })
  .refine((figure) => figure.values.every((value) => (figure.type === 'date') === (value.day !== null)), {
    path: ['values'],
    message: 'a date has days, everything else amounts',
  });

export type FigureStructure = z.infer<typeof figureSchema>;
