import { folded } from '#features/search/folded.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { ListSearch, ListState } from './list-search.ts';

/** How a language of an entry stands: blocks that say what the German text says, say something older, or are not there. */
export type LanguageState = { locale: Locale; blocks: number; behind: number; absent: number };

/** An entry of a list. Days are ISO, city time. */
export type ListRow = {
  id: string;
  slug: string;
  title: string;
  sensitive: boolean;
  isPublic: boolean;
  isWithdrawn: boolean;
  /** Open work of whomever it is. */
  hasDraft: boolean;
  inReview: boolean;
  /** Everything public was read by a second person. */
  isChecked: boolean;
  languages: LanguageState[];
  confirmedOn: string | null;
  isOverdue: boolean;
  owner: { id: string; name: string } | null;
  group: string | null;
  /** When something of it was last published; null: never. */
  changedAt: Date | null;
};

const stands: Record<ListState, (row: ListRow) => boolean> = {
  public: (row) => row.isPublic,
  notPublic: (row) => !row.isPublic,
  draft: (row) => row.hasDraft,
  inReview: (row) => row.inReview,
  overdue: (row) => row.isOverdue,
  unchecked: (row) => row.isPublic && !row.isChecked,
  withdrawn: (row) => row.isWithdrawn,
};

/** How many lines a page has. */
const perPage = 50;

/** The entries that answer a question, one page of them. A page behind the last one is the last one. */
export function matchingRows(rows: readonly ListRow[], search: ListSearch) {
  const words = folded(search.words).split(' ').filter(Boolean);
  const found = rows
    .filter((row) => {
      const text = `${folded(row.title)} ${folded(row.slug)}`;
      return (
        words.every((word) => text.includes(word)) &&
        (!search.state || stands[search.state](row)) &&
        (!search.behindIn || row.languages.some((each) => each.locale === search.behindIn && each.behind + each.absent > 0)) &&
        (!search.owner || (search.owner === 'nobody' ? row.owner === null : row.owner?.id === search.owner)) &&
        (!search.group || row.group === search.group)
      );
    })
    .toSorted(orders[search.sort]);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(search.page, pages);
  return { rows: found.slice((page - 1) * perPage, page * perPage), count: found.length, page, pages };
}

const collator = new Intl.Collator('de', { numeric: true });
const byTitle = (a: ListRow, b: ListRow) => collator.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1);
/** What nobody has confirmed, published or taken on comes first: it waits longest. */
const orders: Record<ListSearch['sort'], (a: ListRow, b: ListRow) => number> = {
  title: byTitle,
  age: (a, b) => (a.changedAt?.getTime() ?? 0) - (b.changedAt?.getTime() ?? 0) || byTitle(a, b),
  confirmed: (a, b) => collator.compare(a.confirmedOn ?? '', b.confirmedOn ?? '') || byTitle(a, b),
  owner: (a, b) => collator.compare(a.owner?.name ?? '', b.owner?.name ?? '') || byTitle(a, b),
};
