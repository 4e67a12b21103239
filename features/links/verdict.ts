import type { LinkState } from './check-link.ts';

/** A silent server is believed dead only when it was silent in this many nights in a row. */
const silentNights = 3;

/** `dead`: readers come to nothing. `doubtful`: perhaps. `moved`: the new address should be written. `fine`, `unknown`: not asked yet. */
export type Verdict = 'dead' | 'doubtful' | 'moved' | 'fine' | 'unknown';

/** What to hold of an address, from its last answers. A time-out of one night never makes a link dead. */
export function verdictOn(check: { state: LinkState; failures: number } | null | undefined): Verdict {
  if (!check) return 'unknown';
  if (check.state === 'gone') return 'dead';
  if (check.state === 'silent') return check.failures >= silentNights ? 'dead' : 'doubtful';
  if (check.state === 'refused') return 'doubtful';
  return check.state === 'moved' ? 'moved' : 'fine';
}
