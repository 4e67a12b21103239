import type { z } from 'zod';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { Tx } from '#lib/db/client.ts';
import type { FileUse } from '#features/files/check.ts';
import type { Source } from './sources.ts';
import type { Words } from './text.ts';

/** Finds the id of a subject by kind and slug (a former slug leads there too); refuses the publish when there is none. */
export type Resolve = (kind: SubjectKind, slug: string) => Promise<string>;

/** A block the structure speaks of, and the words it cannot do without in German. */
export type BlockRule = { id: string; needs: (keyof Words)[] };

/** A file by the SHA-256 (hex) of its bytes, the path in the data that names it, and what it must be. */
export type NamedFile = { path: string; hash: string; use: FileUse };

/**
 * What the publishing mechanism has to know of a kind of content. `apply` writes the typed rows of a structure (none are left
 * from the one before), `remove` takes them away; both run in the publishing transaction.
 */
export type Kind<S> = {
  schema: z.ZodType<S>;
  blocks(structure: S): BlockRule[];
  /** Sources of the statements, by block. */
  sources(structure: S): { blockId: string; source: Source }[];
  /** Files of ours the structure names, each with where in the structure; leave it out for kinds without any. */
  files?(structure: S): NamedFile[];
  isSensitive(structure: S): boolean;
  apply(tx: Tx, subjectId: string, structure: S, resolve: Resolve): Promise<void>;
  remove(tx: Tx, subjectId: string): Promise<void>;
  /** Public address without the language; null for kinds that have no page of their own. */
  path(slug: string): string | null;
};
