type Bucket = {
  /** How many may come at once. */
  size: number;
  /** After how many milliseconds one more may come. */
  refillMs: number;
};

/**
 * Two token buckets in memory: one for each page, one for everything together. Nobody is told apart, so nothing about anybody is
 * remembered; see docs/decisions/0012-reports-without-knowing-who.md. A bucket is the moment at which it will be full again; pages
 * whose bucket is full are forgotten.
 */
export function makeThrottle({ page: perPage, all }: { page: Bucket; all: Bucket }) {
  const pages = new Map<string, number>();
  let together = 0;

  const afterOneMore = (fullAt: number, { refillMs }: Bucket, now: number) => Math.max(fullAt, now) + refillMs;
  const holds = (fullAt: number, { size, refillMs }: Bucket, now: number) => fullAt - now <= size * refillMs;

  return {
    /** Whether one more report about a page is taken now, counting it if so. `now`: milliseconds of a clock that only goes forward. */
    take(page: string, now: number): boolean {
      for (const [name, fullAt] of pages) if (fullAt <= now) pages.delete(name);
      const own = afterOneMore(pages.get(page) ?? now, perPage, now);
      const whole = afterOneMore(together, all, now);
      if (!holds(own, perPage, now) || !holds(whole, all, now)) return false;
      pages.set(page, own);
      together = whole;
      return true;
    },
    /** How many pages are remembered at the moment. */
    get remembered() {
      return pages.size;
    },
  };
}

export type Throttle = ReturnType<typeof makeThrottle>;
