import type { OfficeStructure } from '../schema.ts';
import { cases, type FactName, type Facts } from './facts.ts';
import type { CompetenceRule } from './schema.ts';
import { isInRange, surnameKey, widthOf } from './surname.ts';

/** What the rules have to know of an office. */
export type RuledOffice = Pick<OfficeStructure, 'kind' | 'parent' | 'topics' | 'confidence' | 'competence'> & { slug: string };

/** Every office of the city, and the one that answers when no other does: the centre itself. */
export type Directory = { offices: readonly RuledOffice[]; general: string };

/** Why an office: the condition of its rule that holds. Never what was typed, except what was chosen from a list. */
export type Reason =
  | { because: 'topic' | 'case' | 'nationality' | 'status' | 'district' | 'postcode'; value: string }
  | { because: 'age'; from: number | null; to: number | null }
  | { because: 'surname'; from: string; to: string };

/**
 * - `match`: a rule holds for certain
 * - `possible`: nothing speaks against a rule, but `missing` is not known
 * - `general`: no rule holds for certain; one can always ask here
 */
export type Ranked = {
  office: string;
  /** The service of the office the rule is about; null: the whole office. */
  service: string | null;
  fit: 'match' | 'possible' | 'general';
  reasons: Reason[];
  missing: FactName[];
  /** One of several that do it equally: people may choose. */
  choice: boolean;
};

export type Competence = {
  /** Best first, each office once, never empty. */
  ranked: Ranked[];
  /** Facts that could still change who comes first: those of the best rule first, the sensitive one last. */
  ask: FactName[];
  /** Several offices share the first place, and not by choice. */
  tie: boolean;
  /** No rule holds for certain: the general contacts stand at the end of the list. */
  fallback: boolean;
};

/**
 * Who is responsible.
 * In: the offices with their rules, what is known of the person, the day (ISO, city time). Out: offices, best first, with the reason as data,
 * and what to ask next. Never fails, never empty; the order of offices and rules does not matter.
 *
 * - Conditions of a rule all have to hold; of the values within a condition one. District and postcode are one condition.
 * - A fact that is not known neither fulfils nor excludes: the rule stays possible and says what is missing.
 * - A matter without a topic is looked for under all its topics. A rule without matters is for every matter of its topics.
 * - Among rules that hold, the higher priority comes first, then the one with more conditions, then the narrower one: the smaller part of the
 *   alphabet, then the fewer years of age, then the fewer districts and postcodes; whoever has no such condition has the widest.
 *   What remains equal is a tie: all are shown, by slug. Where all of them say `choice`, it is none.
 * - Surnames follow DIN 5007-1, see `surnameKey`; a surname in another script is not known until its Latin spelling is.
 * - A rule counts from its first to its last day, both included.
 * - Where no rule holds for certain, general contacts follow: the units above the offices that have rules for the topic; without such, the
 *   authorities and advice centres of the topic that have no rule at all (unless they are of low confidence); in the end the centre itself.
 */
export function competentOffices(directory: Directory, facts: Facts, on: string): Competence {
  const judged = directory.offices.flatMap((office) => judgeOffice(office, facts, on)).toSorted(inOrder);
  const certain = judged.filter(({ missing }) => missing.length === 0);
  const open = judged.filter(({ missing }) => missing.length > 0);
  const first = certain.filter(({ rule }) => compareRules(rule, certain[0]!.rule) === 0);
  const general = certain.length > 0 ? [] : generalContacts(directory, facts, on);
  return {
    ranked: eachOfficeOnce([
      ...certain.map((each) => entry(each, 'match')),
      ...open.map((each) => entry(each, 'possible')),
      ...general.map((office): Ranked => ({ office, service: null, fit: 'general', reasons: [], missing: [], choice: false })),
    ]),
    ask: whatToAsk(
      open.filter((each) => couldComeFirst(each, first)),
      facts,
    ),
    tie: new Set(first.map(({ office }) => office)).size > 1 && !first.every(({ rule }) => rule.choice),
    fallback: certain.length === 0,
  };
}

/** A rule that may hold, with how it stands to what is known. */
type Judged = { office: string; rule: CompetenceRule } & Judgement;

const judgeOffice = ({ slug, competence }: RuledOffice, facts: Facts, on: string): Judged[] =>
  competence
    .filter((rule) => isInForce(rule, on))
    .flatMap((rule) => {
      const judgement = judge(rule, facts);
      return judgement ? [{ office: slug, rule, ...judgement }] : [];
    });

const inOrder = (a: Judged, b: Judged) =>
  compareRules(a.rule, b.rule) || compareText(a.office, b.office) || compareText(JSON.stringify(a.rule), JSON.stringify(b.rule));

const entry = ({ office, rule, reasons, missing }: Judged, fit: Ranked['fit']): Ranked => ({
  office,
  service: rule.service,
  fit,
  reasons,
  missing,
  choice: rule.choice,
});

const eachOfficeOnce = (all: Ranked[]) =>
  all.filter(({ office }, index) => all.findIndex((each) => each.office === office) === index);

/** Whether a rule of which something is missing could still put its office into the first place, or end that another has it alone. */
function couldComeFirst({ office, rule }: Judged, first: readonly Judged[]): boolean {
  const [best] = first;
  if (!best) return true;
  const isFirstAlone = first.every((each) => each.office === office);
  return !isFirstAlone && compareRules(rule, best.rule) <= 0;
}

/** Whether a rule counts on a day (ISO). */
export const isInForce = ({ validFrom, validTo }: CompetenceRule, on: string) =>
  (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);

type Judgement = { reasons: Reason[]; missing: FactName[] };

/** How a rule stands to what is known; null when one of its conditions is known not to hold. */
function judge(rule: CompetenceRule, facts: Facts): Judgement | null {
  const judgement: Judgement = { reasons: [], missing: [] };
  for (const condition of conditions) {
    if (!condition.isIn(rule)) continue;
    const answer = condition.answer(rule, facts);
    if (answer === null) return null;
    if ('because' in answer) judgement.reasons.push(answer);
    else judgement.missing.push(...answer.missing);
  }
  return judgement;
}

/** The reason when a condition holds, what is missing when one cannot know, null when it does not hold. */
type Answer = Reason | { missing: FactName[] } | null;

type Condition = {
  isIn(rule: CompetenceRule): boolean;
  answer(rule: CompetenceRule, facts: Facts): Answer;
};

const oneOf = (
  because: 'topic' | 'case' | 'nationality' | 'status',
  listed: (rule: CompetenceRule) => readonly string[],
): Condition => ({
  isIn: (rule) => listed(rule).length > 0,
  answer(rule, facts) {
    const values = because === 'topic' ? topicsOf(facts) : [facts[because]].filter(isKnown);
    if (values.length === 0) return { missing: [because] };
    const value = values.find((each) => listed(rule).includes(each));
    return value === undefined ? null : { because, value };
  },
});

const conditions: readonly Condition[] = [
  oneOf('topic', ({ topics }) => topics),
  oneOf('case', (rule) => rule.cases),
  oneOf('nationality', (rule) => rule.nationalities),
  { isIn: ({ districts, postcodes }) => districts.length + postcodes.length > 0, answer: livesThere },
  { isIn: ({ age }) => age !== null, answer: hasTheAge },
  { isIn: ({ surname }) => surname !== null, answer: hasTheSurname },
  oneOf('status', (rule) => rule.statuses),
];

const isKnown = <T>(value: T | null | undefined | ''): value is T => value !== undefined && value !== null && value !== '';

/** The topics one asks about: the one chosen, else all the matter stands under. */
function topicsOf({ topic, case: matter }: Facts): readonly string[] {
  if (isKnown(topic)) return [topic];
  return isKnown(matter) && Object.hasOwn(cases, matter) ? cases[matter as keyof typeof cases].topics : [];
}

function livesThere({ districts, postcodes }: CompetenceRule, { district, postcode }: Facts): Answer {
  if (isKnown(district) && districts.includes(district)) return { because: 'district', value: district };
  if (isKnown(postcode) && postcodes.includes(postcode)) return { because: 'postcode', value: postcode };
  const missing: FactName[] = [];
  if (districts.length > 0 && !isKnown(district)) missing.push('district');
  if (postcodes.length > 0 && !isKnown(postcode)) missing.push('postcode');
  return missing.length > 0 ? { missing } : null;
}

function hasTheAge({ age }: CompetenceRule, facts: Facts): Answer {
  if (!isKnown(facts.age) || Number.isNaN(facts.age)) return { missing: ['age'] };
  const { from, to } = age ?? { from: null, to: null };
  return (from ?? 0) <= facts.age && facts.age <= (to ?? Infinity) ? { because: 'age', from, to } : null;
}

function hasTheSurname({ surname }: CompetenceRule, facts: Facts): Answer {
  if (!surname || !isKnown(facts.surname) || !/\p{L}/u.test(facts.surname)) return { missing: ['surname'] };
  const key = surnameKey(facts.surname, surname.countParticles);
  if (key === null) return { missing: ['latin-surname'] };
  return isInRange(key, surname) ? { because: 'surname', from: surname.from, to: surname.to } : null;
}

/** Which of two rules that hold comes first: negative the first, positive the second, 0 neither. */
export function compareRules(a: CompetenceRule, b: CompetenceRule): number {
  const [ranksOfA, ranksOfB] = [ranks(a), ranks(b)];
  return ranksOfA.map((rank, index) => rank - (ranksOfB[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Smaller is better, the first that differs decides. */
const ranks = (rule: CompetenceRule): number[] => [
  -rule.priority,
  -countConditions(rule),
  rule.surname ? widthOf(rule.surname) : 1,
  rule.age ? (rule.age.to ?? 120) - (rule.age.from ?? 0) : 121,
  rule.districts.length + rule.postcodes.length || Number.MAX_SAFE_INTEGER,
];

/** How many conditions a rule has. */
export const countConditions = (rule: CompetenceRule) => conditions.filter(({ isIn }) => isIn(rule)).length;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** From what anybody says at once to what nobody likes to say. */
const easiestFirst: readonly FactName[] = [
  'topic',
  'case',
  'district',
  'postcode',
  'age',
  'nationality',
  'latin-surname',
  'surname',
  'status',
];

/** What the best rule misses comes first; the topic before everything, the status behind everything. */
function whatToAsk(open: readonly Judged[], facts: Facts): FactName[] {
  const missing = open.flatMap((each) => easiestFirst.filter((fact) => each.missing.includes(fact)));
  const needed = new Set(topicsOf(facts).length === 0 ? ['topic' as const, ...missing] : missing);
  const isStatus = needed.delete('status');
  return [...needed, ...(isStatus ? ['status' as const] : [])];
}

function generalContacts({ offices, general }: Directory, facts: Facts, on: string): string[] {
  const topics = topicsOf(facts);
  const inForce = ({ competence }: RuledOffice) => competence.filter((rule) => isInForce(rule, on));
  const isAsked = (rule: CompetenceRule) => rule.topics.some((topic) => topics.includes(topic)) && speaksOf(rule, facts);
  const units = offices.filter((office) => inForce(office).some(isAsked)).map(({ parent }) => parent);
  const above = offices.filter(({ slug }) => units.includes(slug));
  const silent = offices.filter(
    (office) => isContact(office) && inForce(office).length === 0 && office.topics.some((topic) => topics.includes(topic)),
  );
  const slugs = (above.length > 0 ? above : silent).map(({ slug }) => slug).filter((slug) => slug !== general);
  return [...slugs.toSorted(compareText), general];
}

const isContact = ({ kind, confidence }: RuledOffice) =>
  (kind === 'authority' || kind === 'advice_centre') && (confidence === 'high' || confidence === 'medium');

/** Whether a rule is about this matter, or no matter is known. */
const speaksOf = (rule: CompetenceRule, { case: matter }: Facts) =>
  !isKnown(matter) || rule.cases.length === 0 || rule.cases.some((each) => each === matter);
