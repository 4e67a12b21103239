import { dimensions } from '#features/reports/definitions.ts';
import type { Consultation } from '#features/reports/counting.ts';

/** Lines of the form for paper days. */
export const paperLines = 12;
const largest = 500;

/** Conversations on paper: how many with this topic, this language and this group. */
type PaperLine = { consultation: Consultation; count: number };

/** `choose`: a word of the list is missing; `count`: not a whole number from 1 to 500; `month`: not one of those open; `empty`: nothing filled in. */
type PaperProblem = 'choose' | 'count' | 'month' | 'empty';

/** What a tally sheet has no column for. */
const notAsked = { interpreter: null, leafletMissing: false, noOffice: false };

const columns = ['topic', 'language', 'group', 'count'] as const;
const lists = { topic: dimensions.topic, language: dimensions.language, group: dimensions.group } as const;

/**
 * Reads the form for paper days. In: its fields by name (`month`, `topic1`, `language1`, `group1`, `count1`, …), whatever the browser sent,
 * and the months that may still be entered. Out: the lines that hold something, or a problem for each field that is wrong.
 */
export function readPaperDays(
  fields: Record<string, string>,
  months: readonly string[],
): { ok: true; month: string; lines: PaperLine[] } | { ok: false; errors: Record<string, PaperProblem> } {
  const errors: Record<string, PaperProblem> = {};
  const month = fields.month ?? '';
  if (!months.includes(month)) errors.month = 'month';
  const filled = Array.from({ length: paperLines }, (_, index) => index + 1).filter((line) =>
    columns.some((column) => fields[`${column}${line}`]?.trim()),
  );
  if (filled.length === 0) errors.topic1 = 'empty';
  const lines = filled.map((line): PaperLine => {
    const chosen = <Column extends keyof typeof lists>(column: Column) => {
      const word = lists[column].find((each) => each === fields[`${column}${line}`]);
      if (!word) errors[`${column}${line}`] = 'choose';
      return word as (typeof lists)[Column][number];
    };
    const count = Number(fields[`count${line}`]?.trim() || '0');
    if (!Number.isInteger(count) || count < 1 || count > largest) errors[`count${line}`] = 'count';
    const [topics, language, group] = [[chosen('topic')], chosen('language'), chosen('group')];
    return { consultation: { topics, language, group, ...notAsked }, count };
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, month, lines };
}
