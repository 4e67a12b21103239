import { locales } from '#lib/i18n/locales.ts';
import { problemKinds } from '#lib/http/problem-kind.ts';
import type { PageCache } from '#lib/http/page-cache.ts';

/**
 * What to have ready when nobody has read anything yet: in every language the home page, everything one step from it, and what is
 * said when something fails.
 */
export async function firstPages(cache: Pick<PageCache, 'find'>): Promise<string[]> {
  const addresses: string[] = [];
  for (const locale of locales) {
    const { answer } = await cache.find(`/${locale}`);
    const steps = answer.forms.identity.toString().matchAll(new RegExp(`href="(/${locale}(?:/[^"?#]*)?)["?#]`, 'g'));
    addresses.push(...Object.values(problemKinds).map((status) => `/${locale}/problem?status=${status}`));
    addresses.push(...[...steps].map(([, address]) => address!));
  }
  return [...new Set(addresses)];
}
