import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { citySchema, statements } from './schema.ts';
import type { CityStructure } from './schema.ts';

export const cityKind: Kind<CityStructure> = {
  schema: citySchema,
  path: () => null,
  isSensitive: () => false,
  blocks: ({ emergency }) => [
    ...['name', 'centre', ...emergency.map(({ id }) => `emergency-${id}`)].map((id) => ({ id, needs: ['title' as const] })),
    ...statements.map((id) => ({ id, needs: [] })),
  ],
  sources: () => [],
  apply: async (tx, subjectId, { centre, phone, emergency }, resolve) =>
    void (await tx.city.create({ data: { subjectId, centreId: await resolve('office', centre), phone, emergency } })),
  remove: async (tx, subjectId) => void (await tx.city.deleteMany({ where: { subjectId } })),
};
