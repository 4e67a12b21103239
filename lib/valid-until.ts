/**
 * When a page stops being true because of the clock. Rendered as `<meta name="valid-until" content="…">`, of a file sent as the header
 * `valid-until`; the page server reads and removes it, and asks for the page anew from that instant on.
 * In: instants at which something on the page changes, null where nothing does. Out: the first of them (ISO), or null.
 */
export function validUntil(...instants: (Date | null)[]): string | null {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : null;
}
