import 'server-only';
import type { Kind } from '#features/publishing/kind.ts';
import { utcDay } from '#lib/days.ts';
import { figureSchema } from './schema.ts';
import type { FigureStructure } from './schema.ts';

export const figureKind: Kind<FigureStructure> = {
  schema: figureSchema,
  path: () => null,
  isSensitive: () => false,
  blocks: () => [{ id: 'title', needs: ['title'] }],
  sources: (figure) =>
    figure.values.map(({ source, confidence }) => ({ blockId: 'title', source: { ...source, confidence, recheckBy: null } })),

  async apply(tx, subjectId, { type, unit, owner, values }) {
    await tx.figure.create({ data: { subjectId, type, unit, owner } });
    await tx.figureValue.createMany({
      data: values.map(({ amount, day, validFrom, validTo, source, confidence }, position) => ({
        figureId: subjectId,
        position,
        amount,
        day: utcDay(day),
        validFrom: utcDay(validFrom),
        validTo: utcDay(validTo),
        sourceName: source.name,
        sourceUrl: source.url,
        sourceDate: source.date,
        confidence,
      })),
    });
  },

  remove: async (tx, subjectId) => void (await tx.figure.deleteMany({ where: { subjectId } })),
};
