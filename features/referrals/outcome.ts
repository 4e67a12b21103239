import { z } from 'zod';
import { isLocale } from '#lib/i18n/locales.ts';

/** How it went at an office. */
export const outcomes = ['worked', 'sentOn', 'notReached', 'other'] as const;

/** The answer on the page of a slip; `homepage` is the field only robots fill in. Messages are codes (`lib/forms.ts`). */
export const outcomeSchema = z.object({
  office: z.string('choose').max(100, 'unknown'),
  locale: z.string('unknown').refine(isLocale, 'unknown'),
  outcome: z.enum(outcomes, 'choose'),
  homepage: z.string().default(''),
});
