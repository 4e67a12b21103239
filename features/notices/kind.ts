import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { noticeSchema } from './schema.ts';
import type { NoticeStructure } from './schema.ts';

export const noticeKind: Kind<NoticeStructure> = {
  schema: noticeSchema,
  path: () => null,
  isSensitive: () => false,
  blocks: () => [{ id: 'notice', needs: ['title'] }],
  sources: () => [],

  async apply(tx, subjectId, { urgent, everywhere, pages, validFrom, validTo }, resolve) {
    await tx.notice.create({
      data: { subjectId, urgent, everywhere, validFrom: new Date(validFrom), validTo: new Date(validTo) },
    });
    await tx.noticePage.createMany({
      data: await Promise.all(pages.map(async (slug) => ({ noticeId: subjectId, pageId: await resolve('guidance', slug) }))),
    });
  },

  remove: async (tx, subjectId) => void (await tx.notice.deleteMany({ where: { subjectId } })),
};
