/** A calendar day (`2026-11-22`) as PostgreSQL's `date` wants it from Prisma: midnight UTC. Null stays null. */
export function utcDay(day: string): Date;
export function utcDay(day: string | null): Date | null;
export function utcDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** A `date` column back as a calendar day. */
export function isoDay(date: Date): string;
export function isoDay(date: Date | null): string | null;
export function isoDay(date: Date | null): string | null {
  return date && date.toISOString().slice(0, 10);
}
