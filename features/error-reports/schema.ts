import { z } from 'zod';
import { isLocale } from '#lib/i18n/locales.ts';

/** What can be wrong on a page. `closed`: an office that is no longer there. */
export const topics = ['hours', 'phone', 'address', 'closed', 'wording', 'link', 'other'] as const;

/** Characters of the optional text. */
export const longestText = 500;

/** Browsers send line ends as CRLF, which nobody typed; NUL cannot be stored, and nobody means it. */
const asTyped = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();

/**
 * The form "Something wrong here?". `page` is a public address without the language, `homepage` the field only robots fill in.
 * Messages are codes (`lib/forms.ts`).
 */
export const reportSchema = z.object({
  page: z.string('unknownPage').max(200, 'unknownPage'),
  locale: z.string('unknownPage').refine(isLocale, 'unknownPage'),
  about: z.enum(topics, 'choose'),
  text: z
    .string('tooLong')
    .default('')
    .transform(asTyped)
    .pipe(z.string().max(longestText, 'tooLong'))
    .transform((text) => text || null),
  homepage: z.string().default(''),
});

export type Report = Omit<z.output<typeof reportSchema>, 'homepage'>;
