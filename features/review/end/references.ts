import type { SubjectKind } from '#prisma/client/enums.ts';

/** Under which names structures refer to a subject of a kind. */
const keysFor: Partial<Record<SubjectKind, readonly string[]>> = {
  office: ['offices', 'office', 'parent', 'centre'],
  guidance: ['pages'],
  term: ['term'],
};

/** Whether what refers to subjects of a kind can be led elsewhere by changing structures. Figures stand in texts. */
export const canBeMoved = (kind: SubjectKind): boolean => keysFor[kind] !== undefined;

/**
 * A structure that refers to another subject instead; in lists of names the new one stands once, at the first place.
 * In: the kind referred to, the slugs the old one has or had, and the slug of the new one.
 */
export function ledElsewhere(structure: unknown, kind: SubjectKind, from: readonly string[], to: string): unknown {
  const keys = keysFor[kind] ?? [];
  const change = (value: unknown, refers: boolean): unknown => {
    if (typeof value === 'string') return refers && from.includes(value) ? to : value;
    if (Array.isArray(value)) {
      const changed = value.map((each) => change(each, refers));
      return refers ? [...new Set(changed)] : changed;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, keys.includes(key))]));
  };
  return change(structure, false);
}
