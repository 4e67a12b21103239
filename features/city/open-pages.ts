import { type Locale, locales, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import type { statements } from './schema.ts';

export type Statement = (typeof statements)[number];

/** What the centre says about itself and this site, in the order of the overview. */
export const statementPages = {
  about: '/about',
  contact: '/contact',
  simple: '/simple',
  accessibility: '/accessibility',
  privacy: '/privacy',
  imprint: '/imprint',
} as const satisfies Record<Statement, string>;

/** Pages every installation has, by the name their title has among the messages (`City.pages`); addresses are without the language. */
export const openPages = {
  home: '/',
  guide: '/guide',
  offices: '/offices',
  events: '/events',
  leaflets: '/leaflets',
  glossary: '/glossary',
  search: '/search',
  sitemap: '/sitemap',
  ...statementPages,
} as const;

export type OpenPage = keyof typeof openPages;

/** The languages an open page has words in. Einfache Sprache is German. */
export const languagesOfPage = (page: OpenPage): readonly Locale[] => (page === 'simple' ? [sourceLocale] : locales);

/** Where a reader of `locale` finds an open page: in German, where that is its only language. */
export const openPageAddress = (page: OpenPage, locale: Locale) =>
  localePath(languagesOfPage(page).includes(locale) ? locale : sourceLocale, openPages[page]);

/** The open page at an address without language; undefined when it is something else. */
export const openPageAt = (path: string): OpenPage | undefined =>
  (Object.keys(openPages) as OpenPage[]).find((page) => openPages[page] === path);
