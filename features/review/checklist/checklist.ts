import type { Verdict } from '#features/links/verdict.ts';
import type { Issue, Refused } from '#features/publishing/refusal.ts';
import type { Words } from '#features/publishing/text.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';

/** A block whose words the change brings or changes. */
export type ChangedBlock = { locale: Locale; id: string; name: string; words: Words };

/** A figure that changed words mention, or that changes itself, on the day of publishing. */
export type FigureState = { title: string; state: 'valid' | 'expired' | 'unknown' };

/** Blocks of a page in a language, by what they are called. */
export type BlocksIn = { page: string; locale: Locale; blocks: string[] };

/** Everything a checklist is made from; `refusal` is what publishing would say at this moment. */
export type Findings = {
  refusal: Pick<Refused, 'reason' | 'issues'> | null;
  changed: ChangedBlock[];
  /** Blocks whose title must say what a picture shows. */
  pictures: string[];
  links: { url: string; verdict: Verdict }[];
  figures: FigureState[];
  /** Translations that would no longer say what the German text says, and blocks that would have none. */
  stale: BlocksIn[];
  missing: BlocksIn[];
  /** What is public and refers to something that would go, and would do without. */
  references: string[];
};

export type Level = 'blocking' | 'warning' | 'good';

/** One thing looked at. `reasons` are codes with what their sentences need. */
export type CheckedItem = {
  name: 'base' | 'german' | 'rules' | 'links' | 'figures' | 'pictures' | 'length' | 'translations' | 'references';
  level: Level;
  reasons: Reason[];
};

export type Reason =
  | { code: 'issue'; path: string; message: string }
  | { code: 'missingWords'; block: string; part: string }
  | { code: 'link'; url: string; verdict: 'dead' | 'doubtful' | 'moved' }
  | { code: 'linksUnknown'; count: number }
  | { code: 'expiredFigure' | 'unknownFigure'; title: string }
  | { code: 'noAlternative'; block: string; locale: Locale }
  | { code: 'longSentence'; block: string; locale: Locale; words: number }
  | { code: 'longBlock'; block: string; locale: Locale; words: number }
  | { code: 'stale' | 'untranslated'; page: string; locale: Locale; blocks: string[] }
  | { code: 'reference'; title: string };

/** A sentence of more words than this is hard to read in a second language. */
const longestSentence = 22;
/** A block of more words than this had better be two. */
const longestBlock = 120;

const missingInGerman = /^de\.blocks\.([a-z0-9-]+)\.(title|body|tag)$/;

/**
 * What a reviewer must know before approving, always all items, in the order they are read. A blocking item keeps everybody from
 * approving; a warning is for the reviewer to weigh.
 */
export function checklist(findings: Findings): CheckedItem[] {
  const { refusal, changed, pictures, links, figures, stale, missing, references } = findings;
  const issues = refusal?.reason === 'invalid' ? refusal.issues : [];
  const isGap = ({ path, message }: Issue) => message === 'is missing' && missingInGerman.test(path);
  const gaps = issues.filter(isGap).map(({ path }) => {
    const [, block = '', part = ''] = missingInGerman.exec(path) ?? [];
    return { block, part };
  });
  const [riddles, blanks] = [true, false].map((wanted) => gaps.filter(({ block }) => pictures.includes(block) === wanted));
  const undescribed = [
    ...(riddles ?? []).map(({ block }): Reason => ({ code: 'noAlternative', block, locale: sourceLocale })),
    ...changed.flatMap(withoutAlternative),
  ];
  const abroad = changed.filter(({ id }) => pictures.includes(id)).flatMap(translatedWithout);
  const others = issues.filter((issue) => !isGap(issue)).map((issue): Reason => ({ code: 'issue', ...issue }));
  const bad = links.flatMap(({ url, verdict }): Reason[] =>
    verdict === 'dead' || verdict === 'doubtful' || verdict === 'moved' ? [{ code: 'link', url, verdict }] : [],
  );
  const unknown = links.filter(({ verdict }) => verdict === 'unknown').length;
  const untold = figures
    .filter(({ state }) => state === 'unknown')
    .map(({ title }): Reason => ({ code: 'unknownFigure', title }));
  const expired = figures
    .filter(({ state }) => state === 'expired')
    .map(({ title }): Reason => ({ code: 'expiredFigure', title }));
  return [
    blocking('base', refusal?.reason === 'baseChanged' ? [{ code: 'issue', path: '', message: '' }] : []),
    blocking(
      'german',
      (blanks ?? []).map((gap): Reason => ({ code: 'missingWords', ...gap })),
    ),
    blocking('rules', others),
    {
      name: 'links',
      level: bad.length > 0 ? 'warning' : 'good',
      reasons: [...bad, ...(unknown > 0 ? [{ code: 'linksUnknown' as const, count: unknown }] : [])],
    },
    {
      name: 'figures',
      level: untold.length > 0 ? 'blocking' : expired.length > 0 ? 'warning' : 'good',
      reasons: [...untold, ...expired],
    },
    {
      name: 'pictures',
      level: undescribed.length > 0 ? 'blocking' : abroad.length > 0 ? 'warning' : 'good',
      reasons: [...undescribed, ...abroad],
    },
    warning('length', changed.flatMap(tooLong)),
    warning('translations', [
      ...stale.map((each): Reason => ({ code: 'stale', ...each })),
      ...missing.map((each): Reason => ({ code: 'untranslated', ...each })),
    ]),
    warning(
      'references',
      references.map((title) => ({ code: 'reference', title })),
    ),
  ];
}

const item =
  (level: 'blocking' | 'warning') =>
  (name: CheckedItem['name'], reasons: Reason[]): CheckedItem => ({ name, level: reasons.length > 0 ? level : 'good', reasons });
const blocking = item('blocking');
const warning = item('warning');

export const isBlocked = (items: readonly CheckedItem[]): boolean => items.some(({ level }) => level === 'blocking');

/** Every address that some words lead to. */
export const linksIn = ({ title, body, tag }: Words): string[] =>
  [title, body, tag].flatMap((part) => [...(part ?? '').matchAll(/\]\((https?:\/\/[^)\s]+)\)/g)].map(([, url = '']) => url));

function withoutAlternative({ id: _, name: block, locale, words: { body } }: ChangedBlock): Reason[] {
  return /!\[\s*\]\(/.test(body ?? '') ? [{ code: 'noAlternative', block, locale }] : [];
}

/** A translated caption without the alternative text: readers hear the German one. */
function translatedWithout({ name: block, locale, words: { title } }: ChangedBlock): Reason[] {
  return locale !== sourceLocale && !title ? [{ code: 'noAlternative', block, locale }] : [];
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

function tooLong({ name: block, locale, words: { body } }: ChangedBlock): Reason[] {
  if (!body) return [];
  // A list is read entry by entry: each line end ends a sentence.
  const sentences = body
    .split('\n')
    .flatMap((line) => plainText(line).split(/(?<=[.!?؟…])\s+/))
    .map(count);
  const longest = Math.max(...sentences);
  const all = count(plainText(body));
  return [
    ...(longest > longestSentence ? [{ code: 'longSentence' as const, block, locale, words: longest }] : []),
    ...(all > longestBlock ? [{ code: 'longBlock' as const, block, locale, words: all }] : []),
  ];
}
