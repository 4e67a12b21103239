import type { SubjectKind } from '#prisma/client/enums.ts';

/** What the address of a kind's rooms calls it: `/admin/<folder>`. */
export const folderOf = {
  guidance: 'guide',
  office: 'offices',
  figure: 'figures',
  term: 'glossary',
  notice: 'notices',
  city: 'city',
  event: 'events',
  leaflet: 'leaflets',
} as const satisfies Record<SubjectKind, string>;

/** The kind whose rooms stand in a folder; null when there is none. */
export const kindIn = (folder: string): SubjectKind | null =>
  (Object.keys(folderOf) as SubjectKind[]).find((kind) => folderOf[kind] === folder) ?? null;
