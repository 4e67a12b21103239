/** Words in front of a surname that most registers pass over, as they do in the telephone book. */
const particles = new Set(
  'von vom zu zum zur van vande vander vanden den der ter ten de del della delle dello dei degli di da do dos das du des la le las les los el al'.split(
    ' ',
  ),
);

/** Letters that are no base letter with a sign, and how they are sorted. */
const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
};

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðħıĳłŋþŧə]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/**
 * A surname as DIN 5007-1 sorts it: small letters a–z, ä as a, ö as o, ü as u, ß as ss, other signs on letters passed over, blanks, hyphens and
 * apostrophes too. Sch and St are letters like any others.
 * In: the surname as somebody writes it, and whether words such as "von", "van", "de", "al-" in front of it count (by default they don't;
 * where the name consists of nothing else, its last word counts). Out: the key; null when there is no letter or a letter of another script, so
 * that one has to ask how the name is written in Latin letters.
 */
export function surnameKey(name: string, countParticles = false): string | null {
  const words = folded(name)
    .split(/[\s\p{Pd}]+/u)
    .map((word) => word.replace(/[^\p{Ll}\p{Lo}]/gu, ''))
    .filter(Boolean);
  const first = countParticles ? 0 : words.slice(0, -1).findIndex((word) => !particles.has(word));
  const key = words.slice(first < 0 ? -1 : first).join('');
  return /^[a-z]+$/.test(key) ? key : null;
}

/** Beginnings of surnames, both included: A–K holds everything that begins with K. */
export type SurnameRange = { from: string; to: string };

/**
 * A range as an interval of keys: from the first to just before the second, null where nothing comes after. Nobody is called M, so Ma begins
 * where M begins.
 * In: a range whose bounds are Latin letters.
 */
export function keysOf({ from, to }: SurnameRange): { from: string; before: string | null } {
  return { from: boundKey(from).replace(/a+$/, ''), before: after(boundKey(to)) };
}

/** Whether a range has bounds in Latin letters and the first does not lie behind the second. */
export function isRange({ from, to }: SurnameRange): boolean {
  const [first, last] = [surnameKey(from, true), surnameKey(to, true)];
  return first !== null && last !== null && isBefore(first, after(last));
}

/** Whether a surname, as a key, lies in a range. */
export function isInRange(key: string, range: SurnameRange): boolean {
  const { from, before } = keysOf(range);
  return key >= from && isBefore(key, before);
}

/** Whether a key lies before a bound; null is the end of the alphabet. */
export const isBefore = (key: string, bound: string | null) => bound === null || key < bound;

/** How much of the alphabet a range holds, from 0 to 1, to the billionth. */
export function widthOf(range: SurnameRange): number {
  const { from, before } = keysOf(range);
  return Math.round(((before === null ? 1 : placeOf(before)) - placeOf(from)) * 1e9) / 1e9;
}

/** The first beginning of the same length or shorter behind all names that begin so; null behind z. */
function after(beginning: string): string | null {
  const kept = beginning.replace(/z+$/, '');
  return kept === '' ? null : kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}

/** The last beginning before a bound, as people would write it: before "l" comes "k", before "sch" comes "scg", before "ta" comes "s". */
export function lastBefore(bound: string | null): string {
  const shortest = (bound ?? '').replace(/a+$/, '');
  if (!shortest) return 'z';
  return shortest.slice(0, -1) + String.fromCharCode(shortest.charCodeAt(shortest.length - 1) - 1);
}

function boundKey(bound: string): string {
  const key = surnameKey(bound, true);
  if (key === null) throw new Error(`"${bound}" is no beginning of a surname in Latin letters.`);
  return key;
}

/** Where a key stands in the alphabet, from 0 to 1. */
const placeOf = (key: string) =>
  Array.from(key).reduce((sum, letter, index) => sum + (letter.charCodeAt(0) - 97) / 26 ** (index + 1), 0);
