/** What comes of a change to an account: an answer, with the reason when it is no. */
export type AccountOutcome<Reason extends string, Out = unknown> = ({ ok: true } & Out) | { ok: false; reason: Reason };

/** Ends a transaction that must not be kept, with the reason as its answer. */
export class Refused<Reason extends string> extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Runs a transaction that may be refused on the way. */
export async function answered<Reason extends string, Out extends object>(
  work: () => Promise<Out>,
): Promise<AccountOutcome<Reason, Out>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason as Reason };
    throw error;
  }
}
