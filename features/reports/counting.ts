import type { dimensions, TableName } from './definitions.ts';

type Word<D extends keyof typeof dimensions> = (typeof dimensions)[D][number];

/** What is recorded of a consultation: words from closed lists, nothing about anybody. */
export type Consultation = {
  /** At least one, each once. */
  topics: readonly Word<'topic'>[];
  language: Word<'language'>;
  group: Word<'group'>;
  /** Null: not known, as on paper lists. */
  interpreter: boolean | null;
  leafletMissing: boolean;
  /** No office fitted. */
  noOffice: boolean;
};

/** One place to add to: a table and its words; a table with one dimension has an empty second one. */
export type Place = { table: TableName; a: string; b: string };

/** Everything one consultation adds one to. The `links` of `definitions.ts` hold for it, so they hold for every month. */
export function placesOf({ topics, language, group, interpreter, leafletMissing, noOffice }: Consultation): Place[] {
  const help = interpreter === null ? 'unknown' : interpreter ? 'with' : 'without';
  return [
    { table: 'languageGroup', a: language, b: group },
    { table: 'interpreter', a: language, b: help },
    ...[...new Set(topics)].flatMap((topic): Place[] => [
      { table: 'topicLanguage', a: topic, b: language },
      { table: 'topicGroup', a: topic, b: group },
      ...(leafletMissing ? [{ table: 'leafletMissing', a: topic, b: language } as const] : []),
      ...(noOffice ? [{ table: 'gap', a: topic, b: '' } as const] : []),
    ]),
  ];
}

/** Where a visitor's report counts. In: what is wrong, and the public address without its language. */
export function placeOfReport({ about, path }: { about: Word<'mistake'>; path: string }): Place {
  const first = path.split('/')[1];
  const place = (['guide', 'offices', 'events', 'leaflets'] as const).find((each) => each === first) ?? 'other';
  return { table: 'errorReport', a: about, b: place };
}

/** Which of the counted languages a tag stands for: `de-simple` is German; one that is not listed is another one. */
export function spoken(tag: string, listed: readonly string[]): string {
  return listed.find((each) => each === tag) ?? listed.find((each) => each === tag.split('-')[0]) ?? 'other';
}
