import type { Metadata } from 'next';
import { type Locale, sourceLocale } from './locales.ts';
import { isOffered } from './offered.ts';
import { localePath } from './paths.ts';

/**
 * Tells search engines which address is this page and which are the same page in other languages.
 * In: the address without language, and the languages in which it exists. Addresses are relative to `metadataBase`.
 */
export function alternates(path: string, locale: Locale, available: readonly Locale[]): Metadata['alternates'] {
  const offered = available.filter(isOffered);
  const languages = Object.fromEntries(offered.map((each) => [each, localePath(each, path)]));
  const fallback = offered.includes(sourceLocale) ? { 'x-default': localePath(sourceLocale, path) } : {};
  return { canonical: localePath(locale, path), languages: { ...languages, ...fallback } };
}
