import type { OfficeStructure } from '#features/offices/schema.ts';

/** What is different at an office since a slip was made. `closed`: it is not among the offices any more. */
export type Change = 'closed' | 'moved' | 'hours' | 'access' | 'contact';

type Compared = Pick<OfficeStructure, 'address' | 'hours' | 'access' | 'bookingUrl' | 'contacts'>;

const parts: [Change, (office: Compared) => unknown][] = [
  ['moved', ({ address }) => address && [address.street, address.postcode, address.city]],
  ['hours', ({ hours }) => hours && { ...hours, asOf: null }],
  ['access', ({ access, bookingUrl }) => [access, bookingUrl]],
  ['contact', ({ contacts }) => contacts.map(({ kind, value }) => [kind, value])],
];

/** What somebody who holds an older slip has to know. In: the office's entry on the day of the slip (null: unknown), and now (null: gone). */
export function changesSince(then: Compared | null, now: Compared | null): Change[] {
  if (!now) return ['closed'];
  if (!then) return [];
  return parts.filter(([, of]) => JSON.stringify(of(then)) !== JSON.stringify(of(now))).map(([change]) => change);
}
