type Bucket = {
  /** How many may come at once. */
  size: number;
  /** After how many milliseconds one more may come. */
  refillMs: number;
};

type Level = { tokens: number; at: number };

/**
 * Two token buckets in memory: one for each page, one for everything together. Nobody is told apart, so nothing about anybody is
 * remembered; see docs/decisions/0008-reports-without-knowing-who.md. Pages whose bucket is full again are forgotten.
 */
export function makeThrottle({ page: perPage, all }: { page: Bucket; all: Bucket }) {
  const pages = new Map<string, Level>();
  let together: Level = { tokens: all.size, at: 0 };

  const filled = ({ tokens, at }: Level, { size, refillMs }: Bucket, now: number): Level => ({
    tokens: Math.min(size, tokens + Math.max(0, now - at) / refillMs),
    at: now,
  });

  return {
    /** Whether one more report about a page is taken now, counting it if so. `now`: milliseconds of a clock that only goes forward. */
    take(page: string, now: number): boolean {
      together = filled(together, all, now);
      for (const [name, level] of pages) if (filled(level, perPage, now).tokens >= perPage.size) pages.delete(name);
      const level = filled(pages.get(page) ?? { tokens: perPage.size, at: now }, perPage, now);
      if (level.tokens < 1 || together.tokens < 1) return false;
      together.tokens -= 1;
      pages.set(page, { tokens: level.tokens - 1, at: now });
      return true;
    },
    /** How many pages are remembered at the moment. */
    get remembered() {
      return pages.size;
    },
  };
}

export type Throttle = ReturnType<typeof makeThrottle>;
