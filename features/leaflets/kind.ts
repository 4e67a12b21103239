import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { leafletSchema } from './schema.ts';
import type { LeafletStructure } from './schema.ts';

export const leafletKind: Kind<LeafletStructure> = {
  schema: leafletSchema,
  path: (slug) => `/leaflets/${slug}`,
  isSensitive: (leaflet) => leaflet.sensitive,
  blocks: () => [
    { id: 'title', needs: ['title'] },
    { id: 'summary', needs: ['body'] },
  ],
  sources: (leaflet) => leaflet.sources.map((source) => ({ blockId: 'title', source })),
  files: (leaflet) =>
    leaflet.editions.flatMap(({ file }, position) =>
      file ? [{ path: `editions.${position}.file`, hash: file, use: 'document' }] : [],
    ),

  async apply(tx, subjectId, { publisher, office, groups, editions, demo }, resolve) {
    const officeId = office && (await resolve('office', office));
    await tx.leaflet.create({ data: { subjectId, publisher, officeId, groups, demo } });
    await tx.leafletEdition.createMany({
      data: editions.map(({ language, file, url, year }, position) => ({
        leafletId: subjectId,
        position,
        language,
        fileHash: file,
        url,
        year,
      })),
    });
  },

  remove: async (tx, subjectId) => void (await tx.leaflet.deleteMany({ where: { subjectId } })),
};
