const minute = 60_000;

/** How long to wait after the first, second, … failed attempt: about a day and a half in all. */
const waits = [1, 5, 15, 60, 3 * 60, 6 * 60, 12 * 60, 12 * 60].map((minutes) => minutes * minute);

/** When a mail that has failed `attempts` times is tried again; null: it is given up. */
export function nextTry(attempts: number, at: Date): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
