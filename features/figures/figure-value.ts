/** A value and the days it holds; both ends included, null open. Days are midnight UTC, as Prisma reads `date`. */
type Dated = { amount: { toNumber(): number } | null; day: Date | null; validFrom: Date | null; validTo: Date | null };

const plain = ({ amount, day }: Dated): number | string => (amount ? amount.toNumber() : day!.toISOString().slice(0, 10));

/**
 * What a figure is on a day.
 * In: its values and an ISO day in city time.
 * Out: the value that holds, since and until when (null: open); or no value and the one that expired last.
 */
export function figureValueOn(values: Dated[], day: string) {
  const at = new Date(`${day}T00:00:00Z`).getTime();
  const holds = values.find(
    ({ validFrom, validTo }) => (!validFrom || validFrom.getTime() <= at) && (!validTo || validTo.getTime() >= at),
  );
  const expired = values
    .filter(({ validTo }) => validTo && validTo.getTime() < at)
    .toSorted((a, b) => b.validTo!.getTime() - a.validTo!.getTime())[0];
  return {
    value: holds ? plain(holds) : null,
    lastKnown: holds ? plain(holds) : expired ? plain(expired) : null,
    validFrom: holds?.validFrom ?? null,
    validTo: (holds ?? expired)?.validTo ?? null,
  };
}
