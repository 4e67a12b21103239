import { fc } from '#tests/properties.ts';
import { describe, expect, test } from 'vitest';
import { randomOffices, randomRule, ruleOf } from '#tests/fixtures/random-rules.ts';
import { checkCompetence, type Finding } from './check-competence.ts';
import { type RuledOffice, competentOffices } from './competent-offices.ts';
import type { CompetenceRule } from './schema.ts';

const today = '2026-11-24';

const office = (slug: string, ...rules: Partial<CompetenceRule>[]): RuledOffice => ({
  slug,
  kind: 'authority',
  parent: null,
  topics: [],
  confidence: 'high',
  competence: rules.map(ruleOf),
});

const surname = (from: string, to: string, countParticles = false) => ({ surname: { from, to, countParticles } });
const districts = ['Gohlis-Süd', 'Grünau-Mitte', 'Mitte'];

/** Findings other than "nobody speaks of it", as `code offices: ranges`. */
const found = (...offices: RuledOffice[]) =>
  checkCompetence(offices, districts, today)
    .filter(({ code }) => !code.endsWith('-without-rule'))
    .map(({ code, offices: slugs, among }) => [`${code} ${slugs.join('+')}:`, ...spans(among)].join(' '));

const spans = (among: Finding['among']) =>
  among.flatMap((reason) => {
    if (reason.because === 'topic') return [];
    return 'value' in reason ? [reason.value] : [`${reason.from}–${reason.to}`];
  });

describe('surnames', () => {
  test.each<[string, RuledOffice[], string[]]>([
    ['a whole alphabet', [office('a', surname('A', 'K')), office('b', surname('L', 'Z'))], []],
    ['a whole alphabet, Sch apart', [office('a', surname('A', 'Z')), office('b', surname('Sch', 'Sch'))], []],
    ['Ma after L', [office('a', surname('A', 'L')), office('b', surname('Ma', 'Z'))], []],
    ['a hole', [office('a', surname('A', 'K')), office('b', surname('M', 'Z'))], ['surname-gap a+b: L–L']],
    ['holes at both ends', [office('a', surname('C', 'W'))], ['surname-gap a: A–B', 'surname-gap a: X–Z']],
    ['a hole between Sc and St', [office('a', surname('A', 'Sc')), office('b', surname('St', 'Z'))], ['surname-gap a+b: Sd–Ss']],
    ['K twice', [office('a', surname('A', 'K')), office('b', surname('K', 'Z'))], ['overlap a+b: K–K']],
    ['the same range twice', [office('a', surname('A', 'Z')), office('b', surname('A', 'Z'))], ['tie a+b: A–Z']],
    ['a hole that a rule for all fills', [office('a', surname('A', 'K')), office('b', {})], []],
    [
      'a hole that lesser advice does not fill',
      [office('a', surname('A', 'Y')), office('b', { priority: -1 })],
      ['surname-gap a: Z–Z'],
    ],
    [
      '"von" counted here and not there',
      [office('a', surname('A', 'K')), office('b', surname('L', 'Z', true))],
      ['overlap a+b:', 'particles a+b:'],
    ],
  ])('%s', (_, offices, findings) => {
    expect(found(...offices)).toEqual(findings);
  });
});

describe('ages and districts', () => {
  test.each<[string, RuledOffice[], string[]]>([
    ['under 27 and from 27', [office('a', { age: { from: null, to: 26 } }), office('b', { age: { from: 27, to: null } })], []],
    [
      'under 27 and from 30',
      [office('a', { age: { from: null, to: 26 } }), office('b', { age: { from: 30, to: null } })],
      ['age-gap a+b: 27–29'],
    ],
    [
      'up to 27 and from 27',
      [office('a', { age: { from: 12, to: 27 } }), office('b', { age: { from: 27, to: null } })],
      ['overlap a+b: 27–27'],
    ],
    ['children alone', [office('a', { age: { from: 0, to: 17 } })], []],
    ['all districts', [office('a', { districts: ['Gohlis-Süd', 'Mitte'] }), office('b', { districts: ['Grünau-Mitte'] })], []],
    ['a district left out', [office('a', { districts: ['Gohlis-Süd', 'Mitte'] })], ['district-gap a: Grünau-Mitte']],
    [
      'a district twice',
      [office('a', { districts: ['Gohlis-Süd', 'Mitte'] }), office('b', { districts: ['Grünau-Mitte', 'Mitte'] })],
      ['tie a+b: Mitte'],
    ],
    [
      'a district and a postcode that may meet',
      [office('a', { districts }), office('b', { postcodes: ['04109', '04207', '04155'] })],
      ['tie a+b: Gohlis-Süd Grünau-Mitte Mitte 04109 04155 04207'],
    ],
  ])('%s', (_, offices, findings) => {
    expect(found(...offices)).toEqual(findings);
  });
});

describe('two offices for the same people', () => {
  test.each<[string, Partial<CompetenceRule>, Partial<CompetenceRule>, string[]]>([
    ['the same', {}, {}, ['tie a+b:']],
    ['the same by choice', { choice: true }, { choice: true }, []],
    ['only one says choice', { choice: true }, {}, ['tie a+b:']],
    ['one has priority', { priority: 1 }, {}, []],
    ['one is more special', { nationalities: ['eu'] }, {}, []],
    ['two special ones that meet', { nationalities: ['eu'] }, { statuses: ['visa'] }, ['tie a+b: eu visa']],
    ['two that never meet', { nationalities: ['eu'] }, { nationalities: ['ukraine'] }, []],
    ['other topics', { topics: ['work'] }, { topics: ['health'] }, []],
    [
      'the same matter under other topics',
      { topics: ['work'], cases: ['employment-contract'] },
      { topics: ['law'], cases: ['employment-contract'] },
      ['tie a+b: employment-contract'],
    ],
    ['one is over', {}, { validTo: '2026-11-23' }, ['expired b:']],
    ['one has its last day', { priority: 1 }, { validTo: today }, []],
  ])('%s', (_, a, b, findings) => {
    expect(found(office('a', a), office('b', b))).toEqual(findings);
  });

  test('a third office that comes first for all of them ends the quarrel', () => {
    const quarrel = [office('a', { nationalities: ['eu'] }), office('b', { nationalities: ['eu'] })];
    expect(found(...quarrel, office('c', { nationalities: ['eu', 'german'], priority: 1 }))).toEqual([]);
    expect(found(...quarrel, office('c', { nationalities: ['german'], priority: 1 }))).toEqual(['tie a+b: eu']);
  });
});

test('topics and matters nobody speaks of are named; a rule for a whole topic speaks of its matters', () => {
  const silent = (code: string) =>
    checkCompetence([office('a', {}, { topics: ['work'], cases: ['find-work'] })], [], today)
      .filter((finding) => finding.code === code)
      .flatMap(({ among }) => spans(among).concat(among.flatMap((each) => (each.because === 'topic' ? [each.value] : []))));
  expect(silent('topic-without-rule')).toContain('health');
  expect(silent('topic-without-rule')).not.toContain('work');
  expect(silent('case-without-rule')).toContain('start-business');
  expect(silent('case-without-rule')).not.toContain('settlement');
  expect(silent('case-without-rule')).not.toContain('find-work');
});

test('whoever meets a tie has been warned of it, whatever the other rules', () => {
  const more = <T>(own: readonly T[], others: readonly T[]) => (own.length > 0 ? [...new Set([...own, ...others])] : []);
  const twins = fc.tuple(randomRule, randomRule, fc.boolean()).map(([rule, other, choice]): [CompetenceRule, CompetenceRule] => [
    { ...rule, choice: false, validTo: null },
    {
      ...rule,
      choice,
      validTo: null,
      nationalities: more(rule.nationalities, other.nationalities),
      statuses: more(rule.statuses, other.statuses),
    },
  ]);
  fc.assert(
    fc.property(randomOffices, twins, (others, [one, two]) => {
      const offices = [...others, office('one', one), office('two', two)];
      const { tie, ranked } = competentOffices({ offices, general: 'centre' }, somebodyFor(one), today);
      fc.pre(tie);
      const shown = ranked.filter(({ fit }) => fit === 'match').map(({ office: slug }) => slug);
      const warned = checkCompetence(offices, [], today).filter(({ code }) => code === 'tie');
      expect(warned.some(({ offices: slugs }) => slugs.every((slug) => shown.includes(slug)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** A person the rule holds for, if anybody. */
const somebodyFor = ({
  topics,
  cases,
  nationalities,
  statuses,
  age,
  surname: names,
  districts: homes,
  postcodes,
}: CompetenceRule) => ({
  topic: topics[0],
  case: cases[0],
  nationality: nationalities[0],
  status: statuses[0],
  age: age?.from ?? age?.to,
  surname: names?.from,
  district: homes[0],
  postcode: postcodes[0],
});

test('the order of offices does not matter', () => {
  fc.assert(
    fc.property(randomOffices, (offices) => {
      expect(checkCompetence(offices.toReversed(), districts, today)).toEqual(checkCompetence(offices, districts, today));
    }),
  );
});
