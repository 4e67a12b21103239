import { type Group, groups } from '#features/guidance/schema.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';

type Leaflet = { groups: Group[]; editions: { language: string }[] };

/** As many languages as a wide screen shows beside the titles. */
const mostColumns = 8;

/**
 * Which languages get a column of their own.
 * In: the leaflets shown, the reader's language. Out: the reader's language, German, then those most leaflets have, at most eight;
 * and the others, alphabetically, which share a last column.
 */
export function columnsOf(leaflets: Leaflet[], locale: string): { columns: string[]; others: string[] } {
  const counts = new Map<string, number>();
  for (const { editions } of leaflets) for (const { language } of editions) counts.set(language, (counts.get(language) ?? 0) + 1);
  const first = [...new Set([locale, sourceLocale])].filter((language) => counts.has(language));
  const rest = [...counts.keys()]
    .filter((language) => !first.includes(language))
    .toSorted((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const ranked = [...first, ...rest];
  return { columns: ranked.slice(0, mostColumns), others: ranked.slice(mostColumns).toSorted() };
}

/**
 * Leaflets by topic, in the order of the home page. One that belongs to several topics stands with its first, or with the topic
 * that was asked for.
 */
export function byTopic<T extends Leaflet>(leaflets: T[], asked: Group | null): { group: Group; leaflets: T[] }[] {
  return groups.flatMap((group) => {
    const own = leaflets.filter((leaflet) => (asked ?? leaflet.groups[0]) === group);
    return own.length > 0 ? [{ group, leaflets: own }] : [];
  });
}

/** What somebody wants to see of all leaflets; null: does not matter. */
export type Asked = { topic: Group | null; language: string | null };

/** Everything that was asked for, or nothing: an address with a topic or language that does not exist shows all. */
export function askedFor({ topic, language }: { topic?: unknown; language?: unknown }, leaflets: Leaflet[]): Asked {
  return {
    topic: groups.find((group) => group === topic) ?? null,
    language: languagesIn(leaflets).find((tag) => tag === language) ?? null,
  };
}

export const matching = <T extends Leaflet>(leaflets: T[], { topic, language }: Asked): T[] =>
  leaflets.filter(
    (leaflet) =>
      (!topic || leaflet.groups.includes(topic)) &&
      (!language || leaflet.editions.some((edition) => edition.language === language)),
  );

export const topicsIn = (leaflets: Leaflet[]): Group[] =>
  groups.filter((group) => leaflets.some((leaflet) => leaflet.groups.includes(group)));

export const languagesIn = (leaflets: Leaflet[]): string[] =>
  [...new Set(leaflets.flatMap(({ editions }) => editions.map(({ language }) => language)))].toSorted();

/** Editions as a reader looks for them: in her language, in German, then by the languages' tags. */
export function readersFirst<T extends { language: string }>(editions: T[], locale: string): T[] {
  const rank = ({ language }: T) => [locale, sourceLocale].toReversed().indexOf(language);
  return editions.toSorted((a, b) => rank(b) - rank(a) || (a.language < b.language ? -1 : 1));
}

type Offered = { groups: Group[]; sensitive: boolean; editions: { language: string; at: { kind: string } }[] };

/** What may hang on a wall in a language: leaflets that can be read on a telephone in it, and none whose subject is nobody's business. */
export const forPoster = <T extends Offered>(leaflets: T[], locale: string, topic: Group | null): T[] =>
  leaflets.filter(
    ({ sensitive, groups: own, editions }) =>
      !sensitive &&
      (!topic || own.includes(topic)) &&
      editions.some(({ language, at }) => language === locale && at.kind !== 'ask'),
  );
