import { locales } from '#lib/i18n/locales.ts';
import { ask } from './ask.ts';

/** Every page of the sitemaps in every language, as paths, always in the same mixed order. */
export async function publicPaths(address: string): Promise<string[]> {
  const sitemaps = await Promise.all(locales.map((locale) => ask(address, `/${locale}/sitemap.xml`)));
  const paths = sitemaps.flatMap(({ body }) =>
    [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!.replaceAll('&amp;', '&')).pathname),
  );
  if (paths.length === 0) throw new Error(`${address} has no sitemap`);
  return mixed(paths.toSorted());
}

/** The page that most newcomers read first: how to register an address, in Arabic. */
export const onePage = (paths: string[]) =>
  paths.find((path) => path === '/ar/guide/register-address') ??
  paths.find((path) => /^\/ar\/guide\/[^/]+$/.test(path)) ??
  paths[0]!;

/** The kind of page behind a path: `/guide/{…}`. */
export const kindOfPage = (path: string) =>
  path.replace(/^\/[^/]+/, '').replace(/^\/(guide|offices|events|leaflets)\/(?!past$|poster$|calendar)[^/]+/, '/$1/{…}') || '/';

/** The same numbers from 0 to 1 each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixing = Math.imul(state ^ (state >>> 15), 1 | state);
    mixing = (mixing + Math.imul(mixing ^ (mixing >>> 7), 61 | mixing)) ^ mixing;
    return ((mixing ^ (mixing >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mixed<T>(values: T[]): T[] {
  const random = numbersFrom(5);
  return values
    .map((value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
