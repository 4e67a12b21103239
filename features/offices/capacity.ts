import { isoDay } from '#lib/days.ts';
import type { OfficeStructure } from './schema.ts';

/**
 * Whether an office has free places, as far as that still holds: "no free places until 31 January" ends by itself with that day.
 * In: what the office said, a day (ISO, city time). Out: the same while it holds, null when it is not known (any more).
 */
export function capacityOn(capacity: OfficeStructure['capacity'], on: string): OfficeStructure['capacity'] {
  return capacity && (capacity.until === null || on <= capacity.until) ? capacity : null;
}

/** What an office said about free places, from its row. */
export const capacityFromRow = (row: { capacity: string | null; capacityUntil: Date | null }): OfficeStructure['capacity'] =>
  row.capacity
    ? { state: row.capacity as NonNullable<OfficeStructure['capacity']>['state'], until: isoDay(row.capacityUntil) }
    : null;
