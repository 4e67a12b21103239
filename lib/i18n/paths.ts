import type { Locale } from './locales.ts';

/** Public address of a page in a language: `('ar', '/guide/x')` → `/ar/guide/x`; `('ar', '/')` → `/ar`. */
export const localePath = (locale: Locale, path: string) => `/${locale}${path === '/' ? '' : path}`;
