import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { termSchema } from './schema.ts';
import type { TermStructure } from './schema.ts';

export const termKind: Kind<TermStructure> = {
  schema: termSchema,
  path: (slug) => `/glossary#${slug}`,
  isSensitive: () => false,
  blocks: () => [{ id: 'term', needs: ['title', 'body'] }],
  sources: () => [],
  apply: async (tx, subjectId, term) => void (await tx.term.create({ data: { subjectId, ...term } })),
  remove: async (tx, subjectId) => void (await tx.term.deleteMany({ where: { subjectId } })),
};
