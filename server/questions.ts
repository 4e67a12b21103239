/**
 * What the address of a page may ask, by its pattern without the language, in the order in which our own forms and links ask it.
 * Nothing else reaches a page: an address can be dressed up in endless ways, and there is only one page to keep.
 */
export const questions: Record<string, readonly string[]> = {
  '/offices': ['q', 'topic', 'language', 'open', 'kind', 'district', 'walkin', 'page'],
  '/events': ['topic', 'language', 'month'],
  '/leaflets': ['topic', 'language'],
  '/leaflets/poster': ['topic', 'paper'],
  '/search': ['q', 'kind'],
  '/glossary': ['q'],
  '/guide/*/bilingual': ['with'],
  '/report': ['page'],
  '/report/thanks': ['page'],
  '/slip': ['office', 'about', 'day'],
};

/** What people may write themselves: there is no end of different pages, so none of them is kept. */
const written = new Set(['q', 'district', 'office', 'about', 'day']);

export type Asked = {
  /** With its question mark, in one order and one spelling; empty when nothing is asked. */
  query: string;
  isWritten: boolean;
  /** Somebody asked the same in another order. */
  isUnordered: boolean;
};

/** In: the names of an address after the language, decoded, and its query as it came. Of several answers to one question the first counts. */
export function readQuestions(names: string[], query: string): Asked {
  const path = `/${names.join('/')}`;
  const known = questions[path] ?? questions[path.replace(/^\/guide\/[^/]+\//, '/guide/*/')] ?? [];
  const given = new Map(
    [...new URLSearchParams(query)].toReversed().filter(([name, value]) => known.includes(name) && value.trim()),
  );
  const came = [...given.keys()].toReversed();
  const asked = known.filter((name) => given.has(name));
  return {
    query: asked.length > 0 ? `?${new URLSearchParams(asked.map((name) => [name, given.get(name)!.trim()]))}` : '',
    isWritten: asked.some((name) => written.has(name)),
    isUnordered: asked.some((name, at) => name !== came[at]),
  };
}
