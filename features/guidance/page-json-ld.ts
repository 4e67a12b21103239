import type { Locale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';
import type { GuidancePageView } from './data.ts';

type Page = Pick<GuidancePageView, 'title' | 'summary' | 'trust'>;
/** `guide` is the address and name of the list the page stands in. */
type Place = { url: string; locale: Locale; guide: { url: string; name: string } };

/** A guidance page in the words of schema.org: its language, its age, and the sources that have an address. */
export function pageJsonLd({ title, summary, trust }: Page, { url, locale, guide }: Place) {
  const sources = trust.sources.flatMap(({ name, url: source }) =>
    source ? [{ '@type': 'CreativeWork', name, url: source }] : [],
  );
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: plainText(title.words.title ?? ''),
    description: plainText(summary.words.body ?? ''),
    inLanguage: locale,
    dateModified: trust.changedAt.toISOString(),
    ...(sources.length > 0 && { isBasedOn: sources }),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [guide, { url, name: plainText(title.words.title ?? '') }].map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: item.name,
        item: item.url,
      })),
    },
  };
}
