import type { z } from 'zod';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import { figureReferences } from '#lib/markdown/figures.ts';
import type { Kind } from './kind.ts';
import type { Issue } from './refusal.ts';
import { sourceTextSchema, translationSchema } from './text.ts';
import type { Words } from './text.ts';

/** Words by block with the number of their meaning, in whatever language. */
export type NumberedText = Record<string, Words & { version: number }>;

export type Checked<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.') || '(file)', message: issue.message }));

/** Parses a structure with its kind's schema; block ids must be unique. */
export function checkStructure<S>(kind: Kind<S>, data: unknown): Checked<S> {
  const parsed = kind.schema.safeParse(data);
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const ids = kind.blocks(parsed.data).map((block) => block.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0)
    return { ok: false, issues: twice.map((id) => ({ path: `blocks.${id}`, message: 'this id stands twice' })) };
  return { ok: true, value: parsed.data };
}

/** Parses a language's text: German carries `version`, every other language `ofVersion`; both come out as `version`. */
export function checkText(locale: string, data: unknown): Checked<NumberedText> {
  if (!isLocale(locale)) return { ok: false, issues: [{ path: '(file)', message: `no such language: ${locale}` }] };
  if (locale === sourceLocale) {
    const parsed = sourceTextSchema.safeParse(data);
    return parsed.success ? { ok: true, value: parsed.data.blocks } : { ok: false, issues: issuesOf(parsed.error) };
  }
  const parsed = translationSchema.safeParse(data);
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const numbered = Object.entries(parsed.data.blocks).map(([id, { ofVersion, ...words }]) => [
    id,
    { version: ofVersion, ...words },
  ]);
  return { ok: true, value: Object.fromEntries(numbered) };
}

/** The figures a block's words mention, with the forms they give. */
export const figuresIn = (words: Words) =>
  [words.title, words.body, words.tag].flatMap((part) => (part ? figureReferences(part) : []));

/**
 * Whether structure and texts make one page: German has all words the structure needs, and no language has words for a block
 * the structure does not know.
 * In: the structure's block rules and the public words by language.
 * Out: what is missing or left over; empty when all is well.
 */
export function checkTogether(
  rules: ReturnType<Kind<unknown>['blocks']>,
  texts: Readonly<Record<string, Record<string, Words>>>,
): Issue[] {
  const known = new Set(rules.map((rule) => rule.id));
  const german = texts[sourceLocale] ?? {};
  const missing = rules.flatMap(({ id, needs }) =>
    needs
      .filter((part) => !german[id]?.[part])
      .map((part) => ({ path: `${sourceLocale}.blocks.${id}.${part}`, message: 'is missing' })),
  );
  const leftOver = Object.entries(texts).flatMap(([locale, blocks]) =>
    Object.keys(blocks)
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `${locale}.blocks.${id}`, message: 'the structure has no such block' })),
  );
  const unsourced = Object.entries(texts).flatMap(([locale, blocks]) =>
    locale === sourceLocale
      ? []
      : Object.keys(blocks)
          .filter((id) => known.has(id) && !german[id])
          .map((id) => ({ path: `${locale}.blocks.${id}`, message: 'has no German block to be a translation of' })),
  );
  return [...missing, ...leftOver, ...unsourced];
}
