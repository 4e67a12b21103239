import { blocksOf } from '#features/review/diff/text-diff.ts';
import { sameJson } from '#lib/canonical-json.ts';

export type Side = 'mine' | 'theirs';

/** One part that both have: a block of a text, or one field of a structure. `suggested`: the side that alone changed it. */
export type ConflictPart = { id: string; mine: unknown; theirs: unknown; suggested: Side | null };

/** The parts of a layer that somebody decides on one by one. */
export function partsOf(locale: string | null, data: unknown): Record<string, unknown> {
  if (locale !== null) return blocksOf(data);
  return (data ?? {}) as Record<string, unknown>;
}

/** What counts of a part: a German block's number follows from its words. */
const meaning = (part: unknown): unknown => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const { version: _, ...rest } = part as Record<string, unknown>;
  return rest;
};

/**
 * Where two versions of a layer differ that began on the same base.
 * In: the base (null: there was none), one's own version and what is public now.
 * Out: the parts that differ between the two; empty when both say the same.
 */
export function conflictParts(locale: string | null, base: unknown, mine: unknown, theirs: unknown): ConflictPart[] {
  const [b, m, t] = [base, mine, theirs].map((data) => partsOf(locale, data)) as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(t), ...Object.keys(m)])].flatMap((id): ConflictPart[] => {
    const [before, own, other] = [b[id], m[id], t[id]].map(meaning);
    if (sameJson(own, other)) return [];
    const suggested = sameJson(own, before) ? 'theirs' : sameJson(other, before) ? 'mine' : null;
    return [{ id, mine: m[id], theirs: t[id], suggested }];
  });
}

/**
 * A layer put together from two versions.
 * In: for each part that differs the side it is taken from. Out: the data; a part that its side does not have is left out.
 * Null when something that differs was not decided.
 */
export function takeFrom(
  locale: string | null,
  { base, mine, theirs }: Record<'base' | Side, unknown>,
  choices: Readonly<Record<string, Side | undefined>>,
): unknown {
  const parts = conflictParts(locale, base, mine, theirs);
  if (parts.some(({ id }) => choices[id] === undefined)) return null;
  const taken = { ...partsOf(locale, theirs) };
  for (const part of parts) {
    const chosen = part[choices[part.id] ?? 'theirs'];
    if (chosen === undefined) delete taken[part.id];
    else taken[part.id] = chosen;
  }
  return locale === null ? taken : { blocks: taken };
}
