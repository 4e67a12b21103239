/** Every figure shown is a multiple of this. */
export const step = 5;

/**
 * The figure shown for a count: the nearest multiple of five. A whole number is never exactly half-way between two of them, so there
 * are no ties: 0, 1, 2 → 0; 3 to 7 → 5.
 */
export const rounded = (count: number): number => Math.round(count / step) * step;

/** The smallest and the largest count for which a figure is shown. */
export const countsBehind = (figure: number): { lo: number; hi: number } => ({ lo: Math.max(0, figure - 2), hi: figure + 2 });

/** Counts that must not be found out: few people, but somebody. */
export const small = { least: 1, most: 4 } as const;

export const isSmall = (count: number) => count >= small.least && count <= small.most;
