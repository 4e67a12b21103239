import { z } from 'zod';

/** What goes with a person from the desk to an office: nothing about the person. */
export type Slip = {
  /** Slugs of offices, in the order in which to go. */
  offices: string[];
  /** Slug of the guidance page that explains what for; null: said in words only. */
  about: string | null;
  /** The day it was made, ISO, city time. */
  day: string;
};

/** A slip is something to act on, not a list. */
export const mostOffices = 4;

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** Address of a slip without the language: offices, reason, day, and nothing else. */
export const slipPath = ({ offices, about, day }: Slip): string =>
  `/slip?office=${offices.join(',')}${about === null ? '' : `&about=${about}`}&day=${day}`;

/**
 * Reads what stands behind `/slip`. In: query values as they came: anything at all. `today`: ISO day.
 * Out: what of it makes sense; null when no office does. A day that is none, or has not come yet, is today.
 */
export function readSlip(query: Record<string, string | string[] | undefined>, today: string): Slip | null {
  const first = (name: string) => [query[name] ?? ''].flat()[0] ?? '';
  const offices = [...new Set(first('office').split(','))].filter((each) => slug.safeParse(each).success).slice(0, mostOffices);
  if (offices.length === 0) return null;
  const [about, day] = [slug.safeParse(first('about')), z.iso.date().safeParse(first('day'))];
  return { offices, about: about.data ?? null, day: day.success && day.data <= today ? day.data : today };
}
