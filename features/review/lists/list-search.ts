import { isLocale } from '#lib/i18n/locales.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** What a list can be narrowed to by how an entry stands. */
export const listStates = ['public', 'notPublic', 'draft', 'inReview', 'overdue', 'unchecked', 'withdrawn'] as const;
export type ListState = (typeof listStates)[number];

export const listSorts = ['title', 'age', 'confirmed', 'owner'] as const;
export type ListSort = (typeof listSorts)[number];

/** A question to a list, as it stands in the address. */
export type ListSearch = {
  words: string;
  state: ListState | null;
  /** Translations that are missing or no longer say what the German text says. */
  behindIn: Locale | null;
  /** An account's id, or `nobody`. */
  owner: string | null;
  group: string | null;
  sort: ListSort;
  /** From 1. */
  page: number;
};

type Params = Record<string, string | string[] | undefined>;

const first = (value: string | string[] | undefined) => [value].flat()[0]?.trim() || null;

/** Reads a question from an address; what makes no sense is left out. */
export function readListSearch(params: Params): ListSearch {
  const [state, sort, behindIn] = [first(params.state), first(params.sort), first(params.behind)];
  return {
    words: (first(params.q) ?? '').slice(0, 200),
    state: listStates.find((each) => each === state) ?? null,
    behindIn: behindIn && isLocale(behindIn) && behindIn !== 'de' ? behindIn : null,
    owner: first(params.owner),
    group: first(params.group),
    sort: listSorts.find((each) => each === sort) ?? 'title',
    page: Math.max(1, Math.trunc(Number(first(params.page))) || 1),
  };
}

/** The query of an address that asks the same, with something changed; what is as usual is left out. */
export function listQuery(search: ListSearch, change: Partial<ListSearch> = {}): string {
  const { words, state, behindIn, owner, group, sort, page } = { ...search, page: 1, ...change };
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { state }),
    ...(behindIn && { behind: behindIn }),
    ...(owner && { owner }),
    ...(group && { group }),
    ...(sort !== 'title' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query && `?${query}`;
}
