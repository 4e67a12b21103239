import { topics as mistakes } from '#features/error-reports/schema.ts';
import { eventSchema } from '#features/events/schema.ts';
import { groups } from '#features/guidance/schema.ts';
import { officeKinds } from '#features/offices/schema.ts';
import { locales } from '#lib/i18n/locales.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { step } from './rounding.ts';

/** Everything that is counted is one of these words: no free text, nobody's name. The database holds the same lists. */
export const dimensions = {
  /** What is asked about: the life situations of the guide. */
  topic: [...groups, 'other'],
  language: spokenLanguages,
  group: ['euWorker', 'otherWorker', 'refugee', 'temporaryProtection', 'family', 'student', 'helper', 'other', 'unknown'],
  /** `unknown`: from paper lists, which do not ask. */
  interpreter: ['with', 'without', 'unknown'],
  officeKind: [...officeKinds],
  outcome: ['worked', 'sentOn', 'notReached', 'other'],
  format: [...eventSchema.shape.format.options],
  mistake: [...mistakes],
  place: ['guide', 'offices', 'events', 'leaflets', 'other'],
  locale: [...locales],
} as const satisfies Record<string, readonly string[]>;

export type Dimension = keyof typeof dimensions;

/** The fixed list of tables, at most two dimensions each. */
export const tables = {
  /** Once for each topic of a consultation. */
  topicLanguage: ['topic', 'language'],
  topicGroup: ['topic', 'group'],
  /** Once for each consultation. */
  languageGroup: ['language', 'group'],
  interpreter: ['language', 'interpreter'],
  /** Consultations in which no office fitted, once for each topic. */
  gap: ['topic', null],
  /** Consultations in which a leaflet was missing, once for each topic. */
  leafletMissing: ['topic', 'language'],
  /** What people answer on the page of their slip. */
  outcome: ['officeKind', 'outcome'],
  /** Days of talks, once for each language spoken or interpreted. */
  talk: ['format', 'language'],
  errorReport: ['mistake', 'place'],
  /** Searches on the site that found nothing; no words. */
  zeroSearch: ['locale', null],
} as const satisfies Record<string, readonly [Dimension, Dimension | null]>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

/**
 * What whoever knows how counting works knows about a month without seeing a figure. `sum` names a table and the dimensions that
 * stay when it is added up; those of the larger side are among those of the smaller one.
 */
export type Link<Table extends string = string> = { relation: 'same' | 'within'; part: Sum<Table>; whole: Sum<Table> };
type Sum<Table> = { table: Table; by: readonly string[] };

/** Every month, for each topic, language and group. `counting.test.ts` tries them on made-up consultations. */
const links: Link<TableName>[] = [
  // A consultation counts each of its topics once with its language and once with its group.
  { relation: 'same', part: { table: 'topicLanguage', by: ['topic'] }, whole: { table: 'topicGroup', by: ['topic'] } },
  // Every consultation has one language and one group, with or without an interpreter.
  { relation: 'same', part: { table: 'languageGroup', by: ['language'] }, whole: { table: 'interpreter', by: ['language'] } },
  // A consultation counts a topic at most once, and has at least one.
  {
    relation: 'within',
    part: { table: 'topicLanguage', by: ['topic', 'language'] },
    whole: { table: 'languageGroup', by: ['language'] },
  },
  { relation: 'within', part: { table: 'topicGroup', by: ['topic', 'group'] }, whole: { table: 'languageGroup', by: ['group'] } },
  { relation: 'within', part: { table: 'languageGroup', by: ['language'] }, whole: { table: 'topicLanguage', by: ['language'] } },
  { relation: 'within', part: { table: 'languageGroup', by: ['group'] }, whole: { table: 'topicGroup', by: ['group'] } },
  // Where an office or a leaflet was missing, somebody asked.
  { relation: 'within', part: { table: 'gap', by: ['topic'] }, whole: { table: 'topicLanguage', by: ['topic'] } },
  {
    relation: 'within',
    part: { table: 'leafletMissing', by: ['topic', 'language'] },
    whole: { table: 'topicLanguage', by: ['topic', 'language'] },
  },
];

/** Which tables there are and what ties them together; the protection knows nothing else about them. */
export type CountBook = {
  dimensions: Record<string, readonly string[]>;
  tables: Record<string, readonly [string, string | null]>;
  links: readonly Link[];
  /** How large the figures of a table must be on average; where they would be smaller, lines are put together. */
  roomy: number;
};

export const countBook: CountBook = { dimensions, tables, links, roomy: step };

/** The values of a table's dimension; a table with one dimension has one empty second value. */
export function valuesOf({ dimensions: all, tables: every }: CountBook, table: string, axis: 0 | 1): readonly string[] {
  const dimension = every[table]?.[axis];
  return dimension ? (all[dimension] ?? []) : [''];
}
