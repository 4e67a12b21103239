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

/** The open page at an address without language; undefined when it is something else. */
export const openPageAt = (path: string): OpenPage | undefined =>
  (Object.keys(openPages) as OpenPage[]).find((page) => openPages[page] === path);
