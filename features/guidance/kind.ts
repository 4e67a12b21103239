import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { guidanceSchema, requiredWords } from './schema.ts';
import type { GuidanceStructure } from './schema.ts';

export const guidanceKind: Kind<GuidanceStructure> = {
  schema: guidanceSchema,
  path: (slug) => `/guide/${slug}`,
  isSensitive: (page) => page.sensitive,
  blocks: (page) => [
    { id: 'title', needs: ['title'] },
    { id: 'summary', needs: ['body'] },
    ...page.blocks.map((block) => ({
      id: block.id,
      needs: block.type === 'image' && block.decorative ? [] : [...requiredWords[block.type]],
    })),
  ],
  sources: (page) => page.blocks.flatMap((block) => block.sources.map((source) => ({ blockId: block.id, source }))),
  files: (page) =>
    page.blocks.flatMap((block, position) =>
      block.type === 'image' ? [{ path: `blocks.${position}.file`, hash: block.file, use: 'picture' }] : [],
    ),

  async apply(tx, pageId, page, resolve) {
    await tx.guidancePage.create({ data: { subjectId: pageId, group: page.group, position: page.position } });
    await tx.guidanceBlock.createMany({
      data: await Promise.all(
        page.blocks.map(async (block, position) => ({
          pageId,
          position,
          id: block.id,
          type: block.type,
          aspect: block.type === 'fact' ? block.aspect : block.type === 'text' ? block.section : null,
          termId: block.type === 'paper' && block.term ? await resolve('term', block.term) : null,
          fileHash: block.type === 'image' ? block.file : null,
          decorative: block.type === 'image' && block.decorative,
        })),
      ),
    });
    await tx.guidanceOffice.createMany({
      data: await Promise.all(
        page.offices.map(async (slug, position) => ({
          pageId,
          position,
          officeId: await resolve('office', slug),
        })),
      ),
    });
  },

  remove: async (tx, subjectId) => void (await tx.guidancePage.deleteMany({ where: { subjectId } })),
};
