type Bucket = {
  /** How many may come at once. */
  size: number;
  /** After how many milliseconds one more may come. */
  refillMs: number;
};

/** Who tries to sign in. All three are only compared, and only in memory. */
export type Knock = {
  /** The account tried, whether it exists or not. */
  account: string;
  /** Where from (`lib/http/client-address.ts`). */
  address: string;
  /** The browser, if this account has signed in with it before. */
  device: string | null;
};

/**
 * Token buckets against guessing, in memory; see docs/decisions/0016-sign-in-throttle.md. A browser that has signed in before has a
 * bucket of its own, which nobody else can empty. All others share three: those of the account at this address, of this address, and
 * of strangers to the account. A success gives back what it took. A bucket is the moment at which it will be full again; full
 * buckets are forgotten.
 */
export function makeSignInThrottle(buckets: Record<'device' | 'pair' | 'address' | 'strangers', Bucket>, most = 50_000) {
  const fullAt = new Map<string, number>();

  const of = ({ account, address, device }: Knock): [string, Bucket][] =>
    device
      ? [[JSON.stringify(['device', account, device]), buckets.device]]
      : [
          [JSON.stringify(['pair', account, address]), buckets.pair],
          [JSON.stringify(['address', address]), buckets.address],
          [JSON.stringify(['strangers', account]), buckets.strangers],
        ];

  function forget(now: number) {
    for (const [name, moment] of fullAt) if (moment <= now || fullAt.size > most) fullAt.delete(name);
  }

  return {
    /** Whether this attempt may be made, counting it if so. `now`: milliseconds of a clock that only goes forward. */
    take(knock: Knock, now: number): boolean {
      const after = of(knock).map(([name, bucket]) => {
        const moment = Math.max(fullAt.get(name) ?? now, now) + bucket.refillMs;
        return { name, moment, held: moment - now <= bucket.size * bucket.refillMs };
      });
      if (!after.every(({ held }) => held)) return false;
      if (fullAt.size > most / 2) forget(now);
      for (const { name, moment } of after) fullAt.set(name, moment);
      return true;
    },
    /** The attempt was right: it does not count. */
    giveBack(knock: Knock): void {
      for (const [name, { refillMs }] of of(knock)) {
        const moment = fullAt.get(name);
        if (moment !== undefined) fullAt.set(name, moment - refillMs);
      }
    },
    /** How many buckets are remembered at the moment. */
    get remembered() {
      return fullAt.size;
    },
  };
}

type Throttle = ReturnType<typeof makeSignInThrottle>;

const minute = 60_000;
/** A guess at a password and one at a code count by the same measure, each for itself. */
const make = () =>
  makeSignInThrottle({
    device: { size: 10, refillMs: minute },
    pair: { size: 5, refillMs: minute },
    address: { size: 40, refillMs: minute / 4 },
    strangers: { size: 30, refillMs: 4 * minute },
  });

/** One per process, whatever the bundler makes of modules. */
const shared = globalThis as typeof globalThis & { wegweiserSignIn?: Record<'password' | 'code' | 'reset', Throttle> };
export const throttles = () => (shared.wegweiserSignIn ??= { password: make(), code: make(), reset: make() });
