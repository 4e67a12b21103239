import type { z } from 'zod';
import type { Words } from '#features/publishing/text.ts';
import { figureReferences } from '#lib/markdown/figures.ts';
import { isSentence, type Problem, type ProblemCode } from './problem.ts';
import { tidyWords } from './draft.ts';
import type { JsonObject } from './field.ts';
import type { WordBlock } from './word-blocks.ts';

/** What the schemas say of themselves, as codes. */
const bySchemaSentence: Record<string, ProblemCode> = {
  'must not lie before validFrom': 'endsBefore',
  'must lie after validFrom': 'endsBefore',
  'must not lie before from': 'endsBefore',
  'must lie after from': 'endsBefore',
  'must not lie below from': 'endsBefore',
  'an end needs a beginning': 'endWithoutBeginning',
  'a time such as 08:30': 'time',
  'a day begins at 00:00': 'time',
  'a year, month or day such as 2020-07': 'partialDate',
  'only statements of high or medium confidence may be public': 'notSure',
  'give either amount or day': 'missing',
  'a date has days, everything else amounts': 'missing',
  'a span, and only a span, has a unit': 'missing',
  'either a file or an address': 'fileOrAddress',
  'each case must belong to one of the topics': 'caseWithoutTopic',
  'gives no age': 'missing',
  'lower-case letters, digits and single hyphens': 'missing',
};

/** What keeps a structure from being submitted, each thing at its field (`s.<path>`). */
export function structureProblems(schema: z.ZodType, structure: JsonObject): Problem[] {
  const parsed = schema.safeParse(structure);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    field: issue.path.length > 0 ? `s.${issue.path.join('.')}` : 'form',
    code: codeOf(issue, valueAt(structure, issue.path)),
  }));
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

function codeOf(issue: z.core.$ZodIssue, value: unknown): ProblemCode {
  const known = bySchemaSentence[issue.message];
  if (known) return known === 'time' || known === 'partialDate' ? (value === '' ? 'missing' : known) : known;
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'missing';
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : 'number';
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'number';
    case 'invalid_type':
      return 'number';
    case 'invalid_value':
      return 'choose';
    case 'invalid_format':
      if (issue.format === 'url') return 'url';
      if (issue.format === 'date') return 'day';
      if (issue.format === 'datetime') return 'instant';
      return issue.path.at(-1) === 'postcode' ? 'postcode' : 'form';
    default:
      return 'form';
  }
}

const longest = { title: 200, body: 5000, tag: 300 };

/**
 * What keeps words from being submitted, each thing at its field (`b.<block>.<part>`).
 * In: the blocks there are, the words, whether they are German (which alone must be complete), and the slugs of all figures.
 */
export function wordProblems(
  blocks: WordBlock[],
  typed: Record<string, Words>,
  { german, figures }: { german: boolean; figures: ReadonlySet<string> },
): Problem[] {
  const words = tidyWords(typed);
  return blocks.flatMap((block) => {
    const at = (part: string) => `b.${block.id}.${part}`;
    const missing = german
      ? block.needs.filter((part) => !words[block.id]?.[part]).map((part): Problem => ({ field: at(part), code: 'missing' }))
      : [];
    const wrong = Object.entries(words[block.id] ?? {}).flatMap(([part, text]): Problem[] => {
      if (text.length > longest[part as keyof typeof longest]) return [{ field: at(part), code: 'tooLong' }];
      const unknown = figureReferences(text).find(({ slug }) => !figures.has(slug));
      return unknown ? [{ field: at(part), code: 'noFigure', about: unknown.slug }] : [];
    });
    return [...missing, ...wrong];
  });
}

/** What publishing says of files, as codes. */
const byRefusal: Record<string, ProblemCode> = { 'is no picture': 'notPicture', 'is not a PDF': 'notPdf' };

/** What the publishing mechanism refused, which should have been noticed before: shown as it is. */
export function refusedProblem(path: string, message: string): Problem {
  const code = byRefusal[message];
  if (code) return { field: `s.${path}`, code };
  return { field: 'form', code: isSentence(message) ? message : 'refused', about: `${path}: ${message}` };
}
