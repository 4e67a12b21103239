import { z } from 'zod';
import { instantOfCity } from '#features/editing/city-instant.ts';

const words = z.string().trim().max(200, 'tooLong').default('');
const text = z.string().trim().max(2000, 'tooLong').default('');

/** An hour of the city, as its form field sends it; null where it was left empty. */
const hour = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null;
    const instant = new Date(instantOfCity(typed));
    if (!Number.isNaN(instant.getTime())) return instant;
    context.addIssue({ code: 'custom', message: 'when' });
    return z.NEVER;
  });

/** What the tick box of a guidance page is called before the page's slug. */
export const pageField = 'page-';

/** The form of an emergency notice. Messages are codes. */
export const emergencySchema = z
  .looseObject({
    'title-de': words.refine((title) => title !== '', 'title'),
    'body-de': text,
    'title-en': words,
    'body-en': text,
    'title-ar': words,
    'body-ar': text,
    'title-uk': words,
    'body-uk': text,
    scope: z.enum(['everywhere', 'pages'], 'scope'),
    from: hour,
    until: hour.refine((until) => until !== null, 'until'),
  })
  .transform((typed) => ({
    ...typed,
    pages: Object.keys(typed).flatMap((name) => (name.startsWith(pageField) ? [name.slice(pageField.length)] : [])),
  }))
  .refine(({ scope, pages }) => scope === 'everywhere' || pages.length > 0, { path: ['pages'], message: 'pages' })
  .refine(({ from, until }) => !from || !until || from < until, { path: ['until'], message: 'order' });

export type EmergencyWords = { locale: string; title: string; body: string };
