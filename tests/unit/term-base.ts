import { languageOf, type Locale } from '#lib/i18n/locales.ts';

/** A German word of the offices and what a translated text says it means; `where` names the text. */
export type Explained = {
  german: string;
  explanation: string;
  /** The German word stands first, so the explanation is whole. Otherwise it is the end of a sentence, up to six words long. */
  whole: boolean;
  where: string;
};

const token = String.raw`[^\s()«»“”„,.:;!?]+`;
const explained = new RegExp(String.raw`(${token}(?:[ -]${token}){0,5})[»”“"]?\s*\(([^()]+)\)`, 'gu');
const plain = (text: string) => text.replaceAll('\u00AD', '').replaceAll('**', '');

/**
 * Every German word beside its explanation in brackets, or the other way round, in a translated text.
 * In: the text, and the German words it may name (the German text it translates, the glossary). Dates and short names in brackets are left out.
 */
export function explainedIn(text: string, german: string, where: string): Explained[] {
  const isGerman = (words: string) => /^\p{Lu}/u.test(words) && ` ${germanWords(german)} `.includes(` ${germanWords(words)} `);
  return [...plain(text).matchAll(explained)].flatMap(([, before = '', inside = '']): Explained[] => {
    const words = before.split(' ');
    const named = words.flatMap((_, at) => words.slice(at).join(' ')).find(isGerman);
    const [first = ''] = inside.split(/[,،;]/);
    if (isGerman(first)) return named ? [] : [{ german: first, explanation: before, whole: false, where }];
    return named && !/\d|^\p{Lu}+$/u.test(inside) ? [{ german: named, explanation: inside, whole: true, where }] : [];
  });
}

const germanWords = (text: string) =>
  plain(text)
    .replaceAll(/[^\p{L}\d-]+/gu, ' ')
    .trim();

/** The words that carry the meaning, without articles; how they bend is left to `isSameWord`. */
function meaningful(text: string, locale: Locale): string[] {
  const isArabic = languageOf(locale).script === 'Arab';
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = letters.split(/[^\p{L}\d]+/u).map((each) => (isArabic ? each.replace(/^[وفبك]?ال|^لل/, '') : each));
  return words.filter((each) => each.length >= (isArabic ? 3 : 4));
}

/** Whether two words are forms of one: they begin alike for three fifths of the longer one. Arabic writes some prepositions as one letter in front. */
function isSameWord(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.replace(/^[وفبكل](?=[\u0600-\u06FF]{4})/, ''));
  return [
    [one, other],
    [a, b],
  ].some(([x = '', y = '']) => {
    let alike = 0;
    while (alike < x.length && x[alike] === y[alike]) alike += 1;
    return alike >= Math.max(3, Math.ceil(Math.max(x.length, y.length) * 0.6));
  });
}

const holds = (words: string[], others: string[]) => others.every((other) => words.some((each) => isSameWord(each, other)));

/** Whether an explanation is the accepted one, shortened, lengthened or bent; of two ends of sentences one word must be the same. */
function agrees(one: Explained, other: Explained, locale: Locale): boolean {
  const meant = meaningful(other.explanation.replaceAll(/\(.*?\)/g, ''), locale);
  const parts = one.whole ? one.explanation.split(/[,،;]/) : [one.explanation];
  return parts
    .map((part) => meaningful(part, locale))
    .filter((words) => words.length > 0)
    .some((words) => {
      if (!one.whole && !other.whole) return words.some((word) => holds(meant, [word]));
      return holds(words, meant) || holds(meant, one.whole ? words : words.slice(-1));
    });
}

/**
 * German words that one language explains in two ways. In: everything it explains, and the glossary's own word by German word.
 * Where the glossary has none, the explanation met first is the accepted one.
 */
export function explainedTwice(all: Explained[], glossary: Map<string, string>, locale: Locale): string[] {
  const accepted = new Map(
    [...glossary].map(([german, explanation]) => [german, { german, explanation, whole: true, where: 'the glossary' }]),
  );
  const inOrder = all.toSorted((a, b) => Number(b.whole) - Number(a.whole));
  return inOrder.flatMap((one) => {
    const other = accepted.get(one.german);
    if (!other) accepted.set(one.german, one);
    return !other || agrees(one, other, locale)
      ? []
      : [`${one.where}: ${one.german} is “${one.explanation}”; ${other.where}: “${other.explanation}”`];
  });
}
