import type { Temporal } from 'temporal-polyfill';
import { cityZone } from '#lib/clock.ts';
import { answeredAlways } from './answered-always.ts';
import { type Filter, type OfficeSearch, usedFilters, without } from './office-search.ts';
import { openingNow, type OpeningState, openingStatus } from './opening-status.ts';
import type { Hours, OfficeStructure } from './schema.ts';

/** What the rule has to know of an office. */
export type Matchable = Pick<OfficeStructure, 'kind' | 'name' | 'topics' | 'access' | 'languages' | 'interpreting'> & {
  slug: string;
  district: string | null;
  hours: Hours | null;
};

/** `unknown`: nobody can say. It is neither yes nor no, and is shown apart from both. */
export type Answer = 'yes' | 'no' | 'unknown';

export type Match<O> = { office: O; answer: 'yes' | 'unknown' };

/**
 * The offices that answer a question, best first.
 * In: the question, the offices, the moment (any zone), and what the words of the question found: slugs, best first; null when nothing was
 * typed. Out: certain answers first, then those of which something asked for is not known; offices for which something is known to be
 * otherwise are left out.
 *
 * Within both: words decide the order when there are any, since the right office that is closed helps more than a wrong one that is open.
 * Otherwise those who speak the language before those who have an interpreter, then open before by appointment before not known, and
 * closed ones last; then the German name.
 */
export function matchingOffices<O extends Matchable>(
  search: OfficeSearch,
  offices: readonly O[],
  now: Temporal.ZonedDateTime,
  found: readonly string[] | null,
): Match<O>[] {
  const places = found && new Map(found.map((slug, place) => [slug, place]));
  const matches = offices
    .filter(({ slug }) => !places || places.has(slug))
    .flatMap((office): (Match<O> & { order: number[] })[] => {
      const answer = fits(search, office, now);
      return answer === 'no' ? [] : [{ office, answer, order: orderOf(office, search, now, places) }];
    });
  return matches.toSorted(inOrder).map(({ office, answer }) => ({ office, answer }));
}

function orderOf(
  office: Matchable,
  { language }: OfficeSearch,
  now: Temporal.ZonedDateTime,
  places: Map<string, number> | null,
): number[] {
  if (places) return [places.get(office.slug) ?? places.size];
  return [language && !speaks(office, language) ? 1 : 0, opennessOrder.indexOf(openingNow(office.hours, now).state)];
}

const opennessOrder: readonly OpeningState[] = ['open', 'appointment', 'unknown', 'closed'];
const german = new Intl.Collator('de');

function inOrder<O extends Matchable>(a: Match<O> & { order: number[] }, b: Match<O> & { order: number[] }): number {
  if (a.answer !== b.answer) return a.answer === 'yes' ? -1 : 1;
  const difference = a.order.map((rank, index) => rank - (b.order[index] ?? 0)).find((each) => each !== 0);
  return difference ?? german.compare(a.office.name, b.office.name);
}

/** Whether an office is what is asked for, words apart: no as soon as one thing is known to be otherwise. */
export function fits(search: OfficeSearch, office: Matchable, now: Temporal.ZonedDateTime): Answer {
  const { topic, language, open, walkIn, kind, district } = search;
  return all([
    ...(topic ? [certain(office.topics.includes(topic))] : []),
    ...(kind ? [certain(office.kind === kind)] : []),
    ...(district ? [certain(office.district === district)] : []),
    ...(language ? [certain(speaks(office, language) || hasInterpreter(office))] : []),
    ...(walkIn ? [opensToAnybody(office)] : []),
    ...(open ? [!walkIn && answeredAlways(office.hours) ? 'yes' : openness[open](office.hours, now, walkIn)] : []),
  ]);
}

const certain = (isSo: boolean): Answer => (isSo ? 'yes' : 'no');
const all = (answers: Answer[]): Answer => (['no', 'unknown'] as const).find((each) => answers.includes(each)) ?? 'yes';
const any = (answers: Answer[]): Answer => (['yes', 'unknown'] as const).find((each) => answers.includes(each)) ?? 'no';

/** The first part of a tag is the language: `ar` is asked for, `ar-SY` is spoken. */
export const baseLanguage = (tag: string) => tag.split('-')[0] ?? tag;

const speaks = ({ languages }: Matchable, language: string) => languages.some((tag) => baseLanguage(tag) === language);

/** An interpreter the office is known to have; one that people must bring themselves is none. The row says which it is. */
const hasInterpreter = ({ interpreting }: Matchable) => interpreting !== 'unknown' && interpreting !== 'bringYourOwn';

/** Whether one may come without an appointment; where the office does not say, its hours may. */
function opensToAnybody({ access, hours }: Matchable): Answer {
  if (access !== 'unknown') return certain(access === 'walkIn' || access === 'both');
  const rules = hours?.rules?.filter(({ kind }) => kind !== 'phone') ?? [];
  return rules.some((rule) => rule.access === 'walkIn' || rule.access === 'both') ? 'yes' : 'unknown';
}

const openness = { now: openNow, today: openToday };

/** By appointment counts as open, since somebody is there: the label says so. Not for those who ask for a walk-in. */
function openNow(hours: Hours | null, now: Temporal.ZonedDateTime, walkIn: boolean): Answer {
  return answerOf(openingNow(hours, now).state, walkIn);
}

/** Now or in what is left of the calendar day in the city. */
function openToday(hours: Hours | null, now: Temporal.ZonedDateTime, walkIn: boolean): Answer {
  const answers: Answer[] = [];
  const today = dayOf(now);
  for (let at: Temporal.ZonedDateTime | null = now; at && dayOf(at).equals(today);) {
    const { state, until } = openingStatus(hours, at);
    answers.push(answerOf(state, walkIn));
    at = until;
  }
  return any(answers);
}

const dayOf = (time: Temporal.ZonedDateTime) => time.withTimeZone(cityZone).toPlainDate();

function answerOf(state: OpeningState, walkIn: boolean): Answer {
  if (state === 'unknown') return 'unknown';
  return certain(state === 'open' || (state === 'appointment' && !walkIn));
}

/** How many offices would fit without each of the filters used, the most first; a filter whose loss helps nobody is left out. */
export function keptAway(
  search: OfficeSearch,
  offices: readonly Matchable[],
  now: Temporal.ZonedDateTime,
  found: readonly string[] | null,
): { filter: Filter; count: number }[] {
  return usedFilters(search)
    .map((filter) => ({
      filter,
      count: matchingOffices(without(search, filter), offices, now, filter === 'words' ? null : found).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
