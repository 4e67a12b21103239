import { groups } from '#features/guidance/schema.ts';
import { type Reason, type RuledOffice, compareRules, countConditions, isInForce } from './competent-offices.ts';
import { cases } from './facts.ts';
import { asWritten } from './reason-words.ts';
import type { CompetenceRule } from './schema.ts';
import { isBefore, keysOf, lastBefore } from './surname.ts';

/**
 * What an editor should look at. `offices`: the slugs concerned; `among`: for whom, as reasons.
 * - `tie`: several offices share the first place, and not by choice
 * - `overlap`: two offices claim the same people and only the size of their ranges decides; neither is an exception to the other
 * - `surname-gap`, `age-gap`, `district-gap`: a split leaves somebody out
 * - `particles`: a split counts "von" and the like here, and there not
 * - `expired`: a rule whose last day is over
 * - `topic-without-rule`, `case-without-rule`: no rule speaks of it (a rule for the whole topic speaks of its cases)
 */
export type Finding = {
  code:
    | 'tie'
    | 'overlap'
    | 'surname-gap'
    | 'age-gap'
    | 'district-gap'
    | 'particles'
    | 'expired'
    | 'topic-without-rule'
    | 'case-without-rule';
  offices: string[];
  among: Reason[];
};

type Placed = { office: string; rule: CompetenceRule };

/**
 * Reads the rules of all offices together.
 * In: the offices, the districts the city has as far as they are known, the day (ISO, city time). Out: findings, the same for any order of
 * offices and rules. A gap is none where another rule of at least the same priority holds for everybody in it.
 */
export function checkCompetence(offices: readonly RuledOffice[], districts: readonly string[], on: string): Finding[] {
  const placed = offices.flatMap(({ slug, competence }) => competence.map((rule) => ({ office: slug, rule })));
  const inForce = placed.filter(({ rule }) => isInForce(rule, on));
  const findings = [
    ...conflicts(inForce),
    ...gaps(inForce, 'surname', surnameHoles, 'surname-gap'),
    ...gaps(inForce, 'age', ageHoles, 'age-gap'),
    ...gaps(inForce, 'districts', (rules) => districtHoles(rules, districts), 'district-gap'),
    ...mixedParticles(inForce),
    ...expired(placed, on),
    ...silence(inForce),
  ];
  const text = (finding: Finding) => JSON.stringify(finding);
  return findings.toSorted((a, b) => inOrder(text(a), text(b)));
}

function conflicts(placed: readonly Placed[]): Finding[] {
  return placed.flatMap((a, index) =>
    placed.slice(index + 1).flatMap((b): Finding[] => {
      if (a.office === b.office || (a.rule.choice && b.rule.choice)) return [];
      const code = conflictOf(a.rule, b.rule);
      const both = code && intersection(a.rule, b.rule);
      if (!code || !both) return [];
      const isDecided = placed.some(
        ({ rule }) => compareRules(rule, a.rule) < 0 && compareRules(rule, b.rule) < 0 && holdsForAll(rule, both),
      );
      return isDecided ? [] : [{ code, offices: [a.office, b.office].toSorted(), among: reasonsOf(both) }];
    }),
  );
}

function conflictOf(a: CompetenceRule, b: CompetenceRule): 'tie' | 'overlap' | null {
  if (compareRules(a, b) === 0) return 'tie';
  const isSizeThatDecides = a.priority === b.priority && countConditions(a) === countConditions(b);
  return isSizeThatDecides && !holdsForAll(a, b) && !holdsForAll(b, a) ? 'overlap' : null;
}

/** Rules that say the same of everything but one condition: a split. */
function splits(placed: readonly Placed[], by: 'surname' | 'age' | 'districts'): Placed[][] {
  const without = { service: null, priority: 0, choice: false, validFrom: null, validTo: null };
  const place = by === 'districts' ? { districts: [], postcodes: [] } : { [by]: null };
  const bySame = Map.groupBy(placed, ({ rule }) => JSON.stringify(sortedLists({ ...rule, ...without, ...place })));
  return [...bySame.values()]
    .map((same) => same.filter(({ rule }) => (by === 'districts' ? rule.districts.length > 0 : rule[by] !== null)))
    .filter((split) => split.length > 0);
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

const sortedLists = (rule: CompetenceRule) =>
  Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted(inOrder) : value]));

/** The people a split leaves out, each hole as a part of a rule. */
function gaps(
  placed: readonly Placed[],
  by: 'surname' | 'age' | 'districts',
  holesIn: (rules: CompetenceRule[]) => Partial<CompetenceRule>[],
  code: Finding['code'],
): Finding[] {
  return splits(placed, by).flatMap((split) => {
    const [first] = split;
    if (!first) return [];
    const priority = Math.min(...split.map(({ rule }) => rule.priority));
    return holesIn(split.map(({ rule }) => rule)).flatMap((hole): Finding[] => {
      const left = { ...first.rule, ...hole };
      if (placed.some(({ rule }) => rule.priority >= priority && holdsForAll(rule, left))) return [];
      return [{ code, offices: [...new Set(split.map(({ office }) => office))].toSorted(), among: reasonsOf(left) }];
    });
  });
}

function surnameHoles(rules: CompetenceRule[]): Partial<CompetenceRule>[] {
  const ranges = rules
    .flatMap(({ surname }) => (surname ? [keysOf(surname)] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const holes: Partial<CompetenceRule>[] = [];
  let reached: string | null = '';
  for (const { from, before } of [...ranges, { from: null, before: null }]) {
    if (reached === null) break;
    if (isBefore(reached, from)) holes.push({ surname: { from: reached || 'a', to: lastBefore(from), countParticles: false } });
    if (before === null || before > reached) reached = before;
  }
  return holes;
}

/** Between the ages of a split; below the first and above the last nobody need be responsible. */
function ageHoles(rules: CompetenceRule[]): Partial<CompetenceRule>[] {
  const ages = rules
    .flatMap(({ age }) => (age ? [{ from: age.from ?? 0, to: age.to ?? 120 }] : []))
    .toSorted((a, b) => a.from - b.from);
  let reached = ages[0]?.to ?? 120;
  return ages.flatMap(({ from, to }) => {
    const hole = from > reached + 1 ? [{ age: { from: reached + 1, to: from - 1 } }] : [];
    reached = Math.max(reached, to);
    return hole;
  });
}

function districtHoles(rules: CompetenceRule[], districts: readonly string[]): Partial<CompetenceRule>[] {
  const left = districts.filter((district) => !rules.some((rule) => rule.districts.includes(district)));
  return left.map((district) => ({ districts: [district], postcodes: [] }));
}

const mixedParticles = (placed: readonly Placed[]): Finding[] =>
  splits(placed, 'surname')
    .filter((split) => new Set(split.map(({ rule }) => rule.surname?.countParticles)).size > 1)
    .map((split) => ({
      code: 'particles',
      offices: [...new Set(split.map(({ office }) => office))].toSorted(),
      among: split[0] ? reasonsOf({ ...split[0].rule, surname: null }) : [],
    }));

const expired = (placed: readonly Placed[], on: string): Finding[] =>
  placed
    .filter(({ rule }) => rule.validTo !== null && rule.validTo < on)
    .map(({ office, rule }) => ({ code: 'expired', offices: [office], among: reasonsOf(rule) }));

function silence(placed: readonly Placed[]): Finding[] {
  const speaksOf = (topic: string) => placed.some(({ rule }) => rule.topics.some((each) => each === topic));
  const speaksOfCase = (matter: keyof typeof cases) =>
    placed.some(({ rule }) =>
      rule.cases.length > 0
        ? rule.cases.includes(matter)
        : rule.topics.some((topic) => (cases[matter].topics as readonly string[]).includes(topic)),
    );
  return [
    ...groups
      .filter((topic) => !speaksOf(topic))
      .map((value): Finding => ({ code: 'topic-without-rule', offices: [], among: [{ because: 'topic', value }] })),
    ...(Object.keys(cases) as (keyof typeof cases)[])
      .filter((matter) => !speaksOfCase(matter))
      .map((value): Finding => ({ code: 'case-without-rule', offices: [], among: [{ because: 'case', value }] })),
  ];
}

const lists = ['cases', 'nationalities', 'statuses'] as const;

/** Whether a rule holds for everybody another one holds for. */
function holdsForAll(rule: CompetenceRule, others: CompetenceRule): boolean {
  const isWithin = (inner: readonly string[], outer: readonly string[]) =>
    outer.length === 0 || (inner.length > 0 && inner.every((value) => outer.includes(value)));
  const place = ({ districts, postcodes }: CompetenceRule) => [...districts, ...postcodes];
  const [names, theirs] = [keysOfRule(rule), keysOfRule(others)];
  const [ages, theirAges] = [agesOf(rule), agesOf(others)];
  return (
    isWithin(others.topics, rule.topics) &&
    lists.every((list) => isWithin(others[list], rule[list])) &&
    isWithin(place(others), place(rule)) &&
    ages.from <= theirAges.from &&
    theirAges.to <= ages.to &&
    names.from <= theirs.from &&
    (names.before === null || (theirs.before !== null && theirs.before <= names.before))
  );
}

const keysOfRule = ({ surname }: CompetenceRule) => (surname ? keysOf(surname) : { from: '', before: null });
const agesOf = ({ age }: CompetenceRule) => ({ from: age?.from ?? 0, to: age?.to ?? 120 });

/** The people two rules both hold for, as a rule; null when there cannot be any. Two rules with the same matter meet whatever their topics. */
function intersection(a: CompetenceRule, b: CompetenceRule): CompetenceRule | null {
  const common = <T extends string>(left: readonly T[], right: readonly T[]): T[] | null => {
    if (left.length === 0 || right.length === 0) return [...left, ...right];
    const both = left.filter((value) => right.includes(value));
    return both.length > 0 ? both : null;
  };
  const matters = common(a.cases, b.cases);
  const isSameMatter = a.cases.length > 0 && b.cases.length > 0 && matters !== null;
  const topics = common(a.topics, b.topics) ?? (isSameMatter ? union(a.topics, b.topics) : null);
  const [nationalities, statuses] = [common(a.nationalities, b.nationalities), common(a.statuses, b.statuses)];
  const places = commonPlaces(a, b);
  const [age, surname] = [commonAges(a, b), commonNames(a, b)];
  if (!matters || !topics || !nationalities || !statuses || !places || age === 'none' || surname === 'none') return null;
  return { ...a, topics, cases: matters, nationalities, statuses, ...places, age, surname };
}

type Places = Pick<CompetenceRule, 'districts' | 'postcodes'>;

/** Somebody may live in a district of one rule and a postcode of the other: nobody knows, so they meet. */
function commonPlaces(a: Places, b: Places): Places | null {
  const isAnywhere = ({ districts, postcodes }: Places) => districts.length + postcodes.length === 0;
  if (isAnywhere(a)) return { districts: b.districts, postcodes: b.postcodes };
  if (isAnywhere(b)) return { districts: a.districts, postcodes: a.postcodes };
  if ((a.districts.length > 0 && b.postcodes.length > 0) || (a.postcodes.length > 0 && b.districts.length > 0))
    return { districts: union(a.districts, b.districts), postcodes: union(a.postcodes, b.postcodes) };
  const districts = a.districts.filter((district) => b.districts.includes(district));
  const postcodes = a.postcodes.filter((postcode) => b.postcodes.includes(postcode));
  return districts.length + postcodes.length > 0 ? { districts, postcodes } : null;
}

const union = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];

function commonAges(a: CompetenceRule, b: CompetenceRule): CompetenceRule['age'] | 'none' {
  if (!a.age || !b.age) return a.age ?? b.age;
  const [left, right] = [agesOf(a), agesOf(b)];
  const [from, to] = [Math.max(left.from, right.from), Math.min(left.to, right.to)];
  return from <= to ? { from, to } : 'none';
}

function commonNames(a: CompetenceRule, b: CompetenceRule): CompetenceRule['surname'] | 'none' {
  if (!a.surname || !b.surname) return a.surname ?? b.surname;
  // Where one counts "von" and the other does not, von Arnim may be claimed by both, wherever their ranges lie.
  if (a.surname.countParticles !== b.surname.countParticles) return null;
  const [left, right] = [keysOf(a.surname), keysOf(b.surname)];
  const from = left.from > right.from ? left.from : right.from;
  const before = left.before !== null && isBefore(left.before, right.before) ? left.before : right.before;
  return isBefore(from, before) ? { ...a.surname, from: from || 'a', to: lastBefore(before) } : 'none';
}

/** For whom a rule is, in the order one would say it: the matters, or the topics where it names none. */
function reasonsOf(rule: CompetenceRule): Reason[] {
  const { topics, age, surname } = rule;
  const said = (because: 'topic' | 'case' | 'nationality' | 'status' | 'district' | 'postcode', values: readonly string[]) =>
    values.toSorted().map((value): Reason => ({ because, value }));
  return [
    ...(rule.cases.length > 0 ? said('case', rule.cases) : said('topic', topics)),
    ...said('nationality', rule.nationalities),
    ...said('district', rule.districts),
    ...said('postcode', rule.postcodes),
    ...(age ? [{ because: 'age' as const, from: age.from, to: age.to }] : []),
    ...(surname ? [{ because: 'surname' as const, from: asWritten(surname.from), to: asWritten(surname.to) }] : []),
    ...said('status', rule.statuses),
  ];
}
