/** How long a retry may come after the first try, in milliseconds. */
const remembered = 12 * 60 * 60_000;
const most = 10_000;

/**
 * Does a thing once, however often it is asked for: a count whose answer got lost is sent again under the same name.
 * The names are random, say nothing, and are kept in this process's memory alone: after a restart, or at another instance, a retry is done
 * again (`docs/decisions/0021-the-desk.md`). What failed may be tried again.
 * Out: whether it was done, now or before, with what came of it.
 */
export function makeOnce<T>() {
  const done = new Map<string, { at: number; result: Promise<T> }>();
  return (name: string, now: number, act: () => Promise<T>): Promise<T> => {
    for (const [old, { at }] of done) {
      if (now - at < remembered && done.size <= most) break;
      done.delete(old);
    }
    const before = done.get(name);
    if (before) return before.result;
    const result = act();
    done.set(name, { at: now, result });
    result.catch(() => done.delete(name));
    return result;
  };
}
