import 'server-only';
import { fieldWords, type Say } from '#features/editing/components/field-words.ts';
import { objectOf } from '#features/editing/field.ts';
import { type Step, wayTo } from '#features/editing/field-path.ts';
import { kindFields } from '#features/editing/kind-fields.ts';
import { structureProblems } from '#features/editing/problems.ts';
import { kindOf } from '#features/kinds.ts';
import { kindIn } from '#features/publishing/kind-names.ts';
import type { Issue } from '#features/publishing/refusal.ts';
import { sourceTextSchema, translationSchema } from '#features/publishing/text.ts';
import { blocksOf } from '#features/review/diff/text-diff.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import { languageName } from '#lib/i18n/words.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { Titles } from './review.ts';
import { blockName } from './titles.ts';

/** A layer that was to be published, as stored. */
export type RefusedLayer = { kind: SubjectKind; locale: string | null; data: unknown };

type About = {
  /** All that was to be published together. */
  layers: readonly RefusedLayer[];
  titles: Titles;
  /** The German text, to name blocks by. */
  german: unknown;
  /** The language of the sentence. */
  locale: string;
};

/** What publishing says of its own, beside the schemas. */
const sentences: [RegExp, string][] = [
  [/^still refers to it$/, 'Review.issues.stillRefers'],
  [/^there is no (?:file |figure |\w+ )?(?<what>.+)$/, 'Review.issues.noSuch'],
  [/^the structure has no such block$/, 'Review.issues.noBlock'],
  [/^has no German block/, 'Review.issues.noGerman'],
  [/^this id stands twice$/, 'Review.issues.twice'],
  [/^this number names another text$/, 'Review.issues.otherMeaning'],
  [/^German is withdrawn/, 'Review.issues.germanGoesWithPage'],
  [/^is missing$/, 'Editing.problems.missing'],
  [/^is no picture$/, 'Editing.problems.notPicture'],
  [/^is not a PDF$/, 'Editing.problems.notPdf'],
];

/**
 * Why something cannot be published, as a sentence that names the field or the words it is about.
 * In: what publishing refused, and `say`, which knows the staff rooms' sentences.
 */
export function issueInWords({ path, message }: Issue, about: About, say: Say): string {
  const bySchema = schemaCode(path, about.layers);
  const [pattern, key = ''] = sentences.find(([known]) => known.test(message)) ?? [];
  const what = pattern?.exec(message)?.groups?.what ?? referring(path, about.titles);
  const sentence = bySchema
    ? say(`Editing.problems.${bySchema}`, { about: '' })
    : say(key || 'Editing.problems.form', { what, about: '' });
  const where = whereInWords(path, about, say);
  return where ? say('Review.issues.at', { where, sentence }) : sentence;
}

/** What is wrong at a path by the schema of one of the layers, as the form would say it; null where the schemas have nothing to say. */
function schemaCode(path: string, layers: readonly RefusedLayer[]) {
  for (const { kind, locale, data } of layers) {
    const text = locale === sourceLocale ? sourceTextSchema : translationSchema;
    const problems = structureProblems(locale === null ? kindOf(kind).schema : text, objectOf(data));
    const problem = problems.find(({ field }) => field === `s.${path}`);
    if (problem) return problem.code;
  }
  return null;
}

const wordsAt = /^(?:(?<locale>[a-z]{2})\.)?blocks\.(?<block>[a-z0-9-]*[a-z][a-z0-9-]*)(?:\.(?<part>title|body|tag))?\b/;

function whereInWords(path: string, { layers, german, locale: own }: About, say: Say): string {
  const words = wordsAt.exec(path)?.groups;
  if (words) {
    const { locale = '', block = '', part } = words;
    const language = isLocale(locale) && locale !== sourceLocale ? [languageName(locale, own as 'de')] : [];
    return [`„${blockName(block, blocksOf(german))}“`, ...language, ...(part ? [say(`Review.parts.${part}`)] : [])].join(', ');
  }
  const ways = layers.flatMap(({ kind, locale, data }): Step[][] =>
    locale === null ? [wayTo(kindFields(kind, objectOf(data)), objectOf(data), path)] : [],
  );
  const names = fieldWords(say);
  const way = ways.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return way.map((step) => ('row' in step ? String(step.row) : names.label(step.field))).join(', ');
}

/** What refers to an entry, by its title: the path is `kind/slug`. */
function referring(path: string, titles: Titles): string {
  const [folder = '', slug = ''] = path.split('/');
  return titles.get(`${folder} ${slug}`) ?? titles.get(`${kindIn(folder)} ${slug}`) ?? (slug || path);
}
