import { z } from 'zod';
import { groups } from '#features/guidance/schema.ts';
import { officeKinds } from './schema.ts';

/** `now`: somebody is there this minute. `today`: now or later today. */
const openness = z.enum(['now', 'today']);

/** What a question holds in its address; each field forgives whatever else stands there. */
const schema = z.object({
  q: z.string().trim().max(200).catch(''),
  topic: z.enum(groups).nullable().catch(null),
  /** First part of a BCP 47 tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .catch(null),
  open: openness.nullable().catch(null),
  walkin: z.literal('1').nullable().catch(null),
  kind: z.enum(officeKinds).nullable().catch(null),
  district: z.string().trim().min(1).max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** A question to the list of offices. Null and the empty word: does not matter. */
export type OfficeSearch = Omit<z.infer<typeof schema>, 'q' | 'walkin'> & { words: string; walkIn: boolean };

/** The parts of a question that narrow the list, in the order of the form. */
export const filters = ['words', 'topic', 'language', 'open', 'walkIn', 'kind', 'district'] as const;
export type Filter = (typeof filters)[number];

export const everyOffice: OfficeSearch = {
  words: '',
  topic: null,
  language: null,
  open: null,
  walkIn: false,
  kind: null,
  district: null,
  page: 1,
};

/** Reads the question out of an address. Never fails: what makes no sense does not matter; of several values the first counts. */
export function readOfficeSearch(params: Record<string, string | string[] | undefined>): OfficeSearch {
  const first = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]]));
  const { q, walkin, ...search } = schema.parse(first);
  return { ...search, words: q, walkIn: walkin === '1' };
}

/** Which filters a question uses. */
export const usedFilters = (search: OfficeSearch): Filter[] => filters.filter((filter) => Boolean(search[filter]));

/** The same question without one of its filters, from its first page. */
export const without = (search: OfficeSearch, filter: Filter): OfficeSearch => ({
  ...search,
  [filter]: everyOffice[filter],
  page: 1,
});

/**
 * The address of a question, without the language; only what matters stands in it, in the order of the form (`server/questions.ts`).
 * `readOfficeSearch` reads it back.
 */
export function officesPath({ words, walkIn, page, ...search }: OfficeSearch): string {
  const { topic, language, open, kind, district } = search;
  const said = {
    q: words,
    topic,
    language,
    open,
    kind,
    district,
    walkin: walkIn ? '1' : null,
    page: page > 1 ? String(page) : null,
  };
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `/offices?${query}` : '/offices';
}
