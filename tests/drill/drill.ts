import type { BenchDatabase } from '#tests/bench/database.ts';
import type { Tally } from '#tests/bench/readers.ts';
import type { Workplace } from '#tests/bench/workplace.ts';

export type Drill = {
  place: Workplace;
  database: BenchDatabase;
  /** Shorter outages and fewer repetitions. */
  short: boolean;
  /** How long the database is away (s). */
  awaySeconds: number;
  /** Says what is going on. */
  note(sentence: string): void;
};

/** What was done and seen, line by line, and which promises did not hold. */
export type Outcome = { seen: [string, string | number][]; broken: string[] };

export type Exercise = { what: string; run(drill: Drill): Promise<Outcome> };

/** Notes a promise that did not hold. */
export function unless(holds: boolean, broken: string[], promise: string): void {
  if (!holds) broken.push(promise);
}

/** What failed, how often, and where. */
export function failuresOf({ reasons, failedPaths }: Pick<Tally, 'reasons' | 'failedPaths'>): string {
  const counted = Object.entries(reasons).map(([reason, n]) => `${n} × ${reason}`);
  if (counted.length === 0) return '0';
  const more = failedPaths.length > 3 ? `, … (${failedPaths.length} pages)` : '';
  const where = failedPaths.length > 0 ? `: ${failedPaths.slice(0, 3).join(', ')}${more}` : '';
  return counted.join(', ') + where;
}
