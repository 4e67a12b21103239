import { z } from 'zod';
import { mostOffices, type Slip } from './slip-path.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

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
