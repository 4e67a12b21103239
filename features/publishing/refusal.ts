/** Why a step was not taken. Each code has its sentence in the staff rooms. */
export type RefusalReason =
  /** The revision is not in a state this step starts from, or it is somebody else's. */
  | 'wrongState'
  /** Author and reviewer are the same person. */
  | 'samePerson'
  /** Something else was published since this revision was begun. */
  | 'baseChanged'
  /** The data breaks the kind's rules; `issues` says where. */
  | 'invalid'
  /** The checklist of the review holds it back. */
  | 'blocked'
  /** What was looked at is no longer what would be approved. */
  | 'changedMeanwhile'
  /** It was public once, or something still needs it. */
  | 'inUse';

/** One thing that is wrong: where (a path into the data) and what, in words for editors. */
export type Issue = { path: string; message: string };

export type Refused = { ok: false; reason: RefusalReason; issues: Issue[] };
export type Outcome<T = unknown> = ({ ok: true } & T) | Refused;

/** Thrown inside a transaction to roll it back; `refusable` turns it into a value. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly issues: Issue[];

  constructor(reason: RefusalReason, issues: Issue[] = []) {
    super(`${reason}${issues.map(({ path, message }) => `\n${path}: ${message}`).join('')}`);
    this.name = 'Refusal';
    this.reason = reason;
    this.issues = issues;
  }
}

/** Runs a transaction; a refusal inside it becomes a value, everything else stays an exception. */
export async function refusable<T extends object>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await run()) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, issues: error.issues };
    throw error;
  }
}
