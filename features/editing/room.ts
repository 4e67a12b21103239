import 'server-only';
import type { Author, Staff } from '#features/accounts/roles.ts';
import { today } from '#lib/clock.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { Asked } from './components/edit-desk.tsx';
import type { FormView } from './components/form-view.ts';
import { choicesOf, insertablesFor, openDesk } from './data.ts';
import { textOf } from './field.ts';
import type { Insertable } from './insertable.ts';
import { problemsOf } from './mutations.ts';
import { isSentence, type Problem } from './problem.ts';
import { wordBlocks } from './word-blocks.ts';

type Query = Record<string, string | string[] | undefined>;

const one = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};

/** What an address says has just happened. Anybody could have written it: nothing but known words and names of fields counts. */
export const askedOf = (query: Query): Asked => ({
  at: one(query, 'at'),
  said: one(query, 'said'),
  both: one(query, 'both').split(',').filter(Boolean),
  round: one(query, 'v'),
});

/** Which kinds a form lets one choose from. */
const chosenFrom: Record<SubjectKind, SubjectKind[]> = {
  guidance: ['office', 'term'],
  office: ['office'],
  figure: [],
  term: [],
  notice: ['guidance'],
  city: ['office'],
  event: ['office'],
  leaflet: ['office'],
};

type Room = { view: FormView; problems: Problem[]; insertables: Insertable[]; title: string };

/**
 * Everything the editing room shows.
 * In: somebody who may write the language (`mayWrite` was asked), and what the address says.
 * Out: null when there is no such subject.
 */
export async function openRoom(
  staff: Staff,
  kind: SubjectKind,
  slug: string,
  locale: Locale,
  query: Query,
): Promise<Room | null> {
  const desk = await openDesk(staff as Staff & Author, kind, slug, locale);
  if (!desk) return null;
  const problems = query.check === '1' ? await problemsOf(desk, desk.draft) : [];
  const [field = '', code = ''] = one(query, 'problem').split(':');
  if (isSentence(code)) problems.push({ field, code, about: one(query, 'about') });
  const needed = locale === sourceLocale ? chosenFrom[kind] : [];
  const choices = await Promise.all(needed.map(async (of) => [of, await choicesOf(of)] as const));
  const german =
    locale === sourceLocale
      ? desk.draft.words
      : Object.fromEntries(Object.entries(desk.german).map(([id, { words }]) => [id, words]));
  const title =
    german.title?.title ?? german.term?.title ?? german.notice?.title ?? german.name?.title ?? textOf(desk.structure.german);
  return {
    view: {
      desk,
      problems: new Map(problems.toReversed().map((problem) => [problem.field, problem])),
      choices: Object.fromEntries(choices),
      blocks: wordBlocks(kind, desk.structure),
      today: today(),
    },
    problems,
    insertables: await insertablesFor(locale),
    title: (title || slug).slice(0, 120),
  };
}
