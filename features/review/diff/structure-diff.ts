import type { SubjectKind } from '#prisma/client/enums.ts';
import { describe, type Line, type Say } from './describe.ts';

/** What changed in a structure: null on one side is new or gone. */
export type StructureChange = {
  label: string;
  before: string | null;
  after: string | null;
  /** Hashes of the pictures before and after, where it is about pictures. */
  pictures?: { before: string | null; after: string | null };
};

/**
 * What changed between two structures of a kind, in words.
 * In: the structures as stored; null: there was or will be none. Out: one change per thing; empty when they say the same.
 */
export function structureDiff(kind: SubjectKind, before: unknown, after: unknown, say: Say): StructureChange[] {
  const [was, is] = [describe(kind, before, say), describe(kind, after, say)];
  const keys = [...new Set([...is, ...was].map(({ key }) => key))];
  const changes = keys.flatMap((key) => {
    const [old, now] = [was, is].map((lines) => lines.filter((line) => line.key === key)) as [Line[], Line[]];
    const gone = old.filter(({ value }) => now.every((line) => line.value !== value));
    const come = now.filter(({ value }) => old.every((line) => line.value !== value));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index): StructureChange => {
      const label = (come[index] ?? gone[index])!.label;
      const pictures = { before: gone[index]?.picture ?? null, after: come[index]?.picture ?? null };
      return {
        label,
        before: gone[index]?.value ?? null,
        after: come[index]?.value ?? null,
        ...((pictures.before ?? pictures.after) && { pictures }),
      };
    });
  });
  return [...changes, ...moved(before, after, say)];
}

/** Blocks that stand in another order than before. */
function moved(before: unknown, after: unknown, say: Say): StructureChange[] {
  const [was, is] = [blockIds(before), blockIds(after)];
  const [old, now] = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
  if (old.join() === now.join()) return [];
  return [{ label: say.field('order'), before: old.map(say.block).join(' · '), after: now.map(say.block).join(' · ') }];
}

function blockIds(structure: unknown): string[] {
  const { blocks } = (structure ?? {}) as { blocks?: { id: string }[] };
  return Array.isArray(blocks) ? blocks.map(({ id }) => id) : [];
}
