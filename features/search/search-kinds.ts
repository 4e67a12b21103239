import type { SubjectKind } from '#prisma/client/enums.ts';

/** What one can look for, in the order of the filter. */
export const searchKinds = ['guidance', 'office', 'term', 'event', 'leaflet'] as const satisfies SubjectKind[];
export type SearchKind = (typeof searchKinds)[number];

/** The kind an address asks for; null for all, also when it asks for something else. */
export const readKind = (value: string | string[] | undefined): SearchKind | null =>
  searchKinds.find((kind) => kind === [value].flat()[0]) ?? null;

/** The address of a search, without the language. */
export const searchPath = (words: string, kind: SearchKind | null) =>
  `/search?${new URLSearchParams({ q: words, ...(kind && { kind }) })}`;

/** How many of each kind there are; kinds without any are left out. */
export const kindsFound = (found: readonly { kind: SubjectKind }[]) =>
  searchKinds
    .map((kind) => ({ kind, count: found.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
