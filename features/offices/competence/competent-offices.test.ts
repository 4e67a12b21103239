import { fc } from '#tests/properties.ts';
import { describe, expect, test } from 'vitest';
import { type Directory, type RuledOffice, competentOffices } from './competent-offices.ts';
import type { Facts } from './facts.ts';
import { randomFacts, randomOffices, randomRule, ruleOf } from '#tests/fixtures/random-rules.ts';
import { type CompetenceRule, competenceRuleSchema } from './schema.ts';

const today = '2026-11-24';

const office = (slug: string, ...rules: Partial<CompetenceRule>[]): RuledOffice => ({
  slug,
  kind: 'authority',
  parent: null,
  topics: ['residence'],
  confidence: 'high',
  competence: rules.map(ruleOf),
});

const directory = (...offices: RuledOffice[]): Directory => ({ offices, general: 'centre' });
const ask = (facts: Facts, offices: RuledOffice[], on = today) => competentOffices(directory(...offices), facts, on);
/** `slug`, `slug?` for possible, `slug…` for general. */
const sign = { match: '', possible: '?', general: '…' };
const answer = (facts: Facts, offices: RuledOffice[], on = today) =>
  ask(facts, offices, on)
    .ranked.map(({ office: slug, fit }) => slug + sign[fit])
    .join(' ');

const residence = { topic: 'residence' };

describe('an immigration office that is split by surname', () => {
  const split = [
    office('a-k', { surname: { from: 'A', to: 'K', countParticles: false } }),
    office('l-z', { surname: { from: 'L', to: 'Z', countParticles: false } }),
    office('sch', { surname: { from: 'Sch', to: 'Sch', countParticles: false } }),
  ];
  test.each<[string, string]>([
    ['Kowalski', 'a-k'],
    ['Lang', 'l-z'],
    ['Öztürk', 'l-z'],
    ['Ärmel', 'a-k'],
    ['Schröder', 'sch l-z'],
    ['Stein', 'l-z'],
    ['Straßmann', 'l-z'],
    ['von Arnim', 'a-k'],
    ['Al-Zahrani', 'l-z'],
    ['O’Brien', 'l-z'],
    ['Núñez', 'l-z'],
    ['Zhang', 'l-z'],
  ])('%s goes to %s', (surname, slugs) => {
    expect(answer({ ...residence, surname }, split)).toBe(slugs);
  });

  test('without a surname everything stays possible, and the surname is asked for', () => {
    const { ask: asked, fallback } = ask(residence, split);
    expect([answer(residence, split), asked, fallback]).toEqual(['sch? a-k? l-z? centre…', ['surname'], true]);
  });

  test.each(['Шевченко', 'الحسن', '王'])('%s has to be written in Latin letters first', (surname) => {
    const facts = { ...residence, surname };
    expect(ask(facts, split)).toMatchObject({ ask: ['latin-surname'], fallback: true });
    expect(answer(facts, split)).toBe('sch? a-k? l-z? centre…');
  });

  test.each(['', '   ', '-'])('"%s" is no surname yet', (surname) => {
    expect(ask({ ...residence, surname }, split).ask).toEqual(['surname']);
  });

  test('the reason names the range, never the name', () => {
    const { ranked } = ask({ ...residence, surname: 'Kowalski' }, split);
    expect(ranked[0]?.reasons).toEqual([
      { because: 'topic', value: 'residence' },
      { because: 'surname', from: 'A', to: 'K' },
    ]);
    expect(JSON.stringify(ranked)).not.toContain('owalski');
  });

  test('a unit that counts "von" has von Arnim under V', () => {
    const counting = [
      office('a', { surname: { from: 'A', to: 'A', countParticles: true } }),
      office('v', { surname: { from: 'V', to: 'V', countParticles: true } }),
    ];
    expect(answer({ ...residence, surname: 'von Arnim' }, counting)).toBe('v');
  });
});

describe('one condition', () => {
  test.each<[string, Partial<CompetenceRule>, Facts, string]>([
    ['a topic', {}, residence, 'here'],
    ['another topic', {}, { topic: 'health' }, 'centre…'],
    ['no topic', {}, {}, 'here? centre…'],
    ['the topic of a matter', {}, { case: 'settlement' }, 'here'],
    ['a matter', { cases: ['settlement'] }, { case: 'settlement' }, 'here'],
    ['another matter', { cases: ['settlement'] }, { case: 'asylum' }, 'centre…'],
    ['no matter yet', { cases: ['settlement'] }, residence, 'here? centre…'],
    ['a matter nobody knows', {}, { case: 'no-such' }, 'here? centre…'],
    ['one of several passports', { nationalities: ['eu', 'german'] }, { ...residence, nationality: 'eu' }, 'here'],
    ['another passport', { nationalities: ['eu'] }, { ...residence, nationality: 'ukraine' }, 'centre…'],
    ['a paper', { statuses: ['duldung'] }, { ...residence, status: 'duldung' }, 'here'],
    ['another paper', { statuses: ['duldung'] }, { ...residence, status: 'visa' }, 'centre…'],
    ['just old enough', { age: { from: 27, to: null } }, { ...residence, age: 27 }, 'here'],
    ['a year too young', { age: { from: 27, to: null } }, { ...residence, age: 26 }, 'centre…'],
    ['the last year', { age: { from: null, to: 26 } }, { ...residence, age: 26 }, 'here'],
    ['a newborn', { age: { from: 0, to: 2 } }, { ...residence, age: 0 }, 'here'],
    ['an age that is no number', { age: { from: 0, to: 2 } }, { ...residence, age: Number.NaN }, 'here? centre…'],
    ['a district', { districts: ['Grünau-Mitte'] }, { ...residence, district: 'Grünau-Mitte' }, 'here'],
    ['another district', { districts: ['Grünau-Mitte'] }, { ...residence, district: 'Gohlis-Süd' }, 'centre…'],
    ['a postcode', { postcodes: ['04207'] }, { ...residence, postcode: '04207' }, 'here'],
    [
      'a district where postcodes are asked for',
      { postcodes: ['04207'] },
      { ...residence, district: 'Gohlis-Süd' },
      'here? centre…',
    ],
    [
      'a district or a postcode',
      { districts: ['Gohlis-Süd'], postcodes: ['04207'] },
      { ...residence, postcode: '04207' },
      'here',
    ],
    [
      'neither district nor postcode',
      { districts: ['Gohlis-Süd'], postcodes: ['04207'] },
      { ...residence, postcode: '04109', district: 'Mitte' },
      'centre…',
    ],
  ])('%s', (_, rule, facts, slugs) => {
    expect(answer(facts, [office('here', rule)])).toBe(slugs);
  });

  test.each<[string, Partial<CompetenceRule>, string]>([
    ['first day', { validFrom: today }, 'here'],
    ['last day', { validTo: today }, 'here'],
    ['day before the first', { validFrom: '2026-11-25' }, 'here… centre…'],
    ['day after the last', { validTo: '2026-11-23' }, 'here… centre…'],
  ])('a rule on its %s', (_, validity, slugs) => {
    expect(answer(residence, [office('here', validity)])).toBe(slugs);
  });
});

describe('who comes first', () => {
  const facts: Facts = {
    ...residence,
    nationality: 'eu',
    age: 20,
    district: 'Gohlis-Süd',
    surname: 'Sauer',
    status: 'not-needed',
  };
  test.each<[string, Partial<CompetenceRule>, Partial<CompetenceRule>]>([
    ['an explicit priority before many conditions', { priority: 1 }, { nationalities: ['eu'], age: { from: 18, to: 26 } }],
    ['more conditions before fewer', { nationalities: ['eu'], statuses: ['not-needed'] }, { age: { from: 20, to: 20 } }],
    ['the smaller part of the alphabet', { surname: range('S', 'S') }, { surname: range('A', 'Z') }],
    ['part of the alphabet before years', { surname: range('S', 'Z') }, { age: { from: 20, to: 20 } }],
    ['fewer years', { age: { from: 18, to: 26 } }, { age: { from: 18, to: null } }],
    ['years before districts', { age: { from: 0, to: null } }, { districts: ['Gohlis-Süd'] }],
    ['fewer districts', { districts: ['Gohlis-Süd'] }, { districts: ['Gohlis-Süd', 'Gohlis-Mitte'] }],
    ['any range before none', { districts: ['Gohlis-Süd'] }, { nationalities: ['eu'] }],
  ])('%s', (_, better, worse) => {
    expect(answer(facts, [office('a-worse', worse), office('b-better', better)])).toBe('b-better a-worse');
  });

  test('the same rule at two offices is a tie, and both are shown', () => {
    const both = [office('b', { nationalities: ['eu'] }), office('a', { nationalities: ['eu'] })];
    expect(ask(facts, both).tie).toBe(true);
    expect(answer(facts, both)).toBe('a b');
  });

  test('nine citizens’ offices that do the same are a choice, not a tie', () => {
    const nine = Array.from({ length: 9 }, (_, index) => office(`office-${index}`, { choice: true }));
    expect(ask(residence, nine)).toMatchObject({ tie: false, fallback: false, ranked: nine.map(() => ({ choice: true })) });
    expect(ask(residence, [...nine, office('insists', {})]).tie).toBe(true);
  });
});

describe('what to ask next', () => {
  const foreigners = office('foreigners', { nationalities: ['third-country'] });
  const anybody = office('anybody', {});

  test('a passport decides between the general rule and the special one', () => {
    expect(ask(residence, [anybody, foreigners])).toMatchObject({ ask: ['nationality'], fallback: false });
    expect(answer(residence, [anybody, foreigners])).toBe('anybody foreigners?');
    expect(answer({ ...residence, nationality: 'third-country' }, [anybody, foreigners])).toBe('foreigners anybody');
    expect(answer({ ...residence, nationality: 'eu' }, [anybody, foreigners])).toBe('anybody');
  });

  test('nothing is asked that cannot change the first place', () => {
    expect(ask(residence, [office('decides', { priority: 1 }), foreigners]).ask).toEqual([]);
    expect(ask(residence, [office('one', {}, { nationalities: ['eu'] })]).ask).toEqual([]);
  });

  test('what the best rule misses is asked first, the status last', () => {
    const offices = [
      office('best', { priority: 2, statuses: ['duldung'], nationalities: ['ukraine'] }),
      office('good', { priority: 1, age: { from: 18, to: null } }),
    ];
    expect(ask(residence, offices).ask).toEqual(['nationality', 'age', 'status']);
  });

  test('what could only end in a tie is asked too', () => {
    const equals = [office('eu', { nationalities: ['eu'] }), office('visa', { statuses: ['visa'] })];
    expect(ask({ ...residence, nationality: 'eu' }, equals)).toMatchObject({ ask: ['status'], tie: false });
    expect(ask({ ...residence, nationality: 'eu', status: 'visa' }, equals)).toMatchObject({ ask: [], tie: true });
  });

  test('knowing nothing at all, one asks what it is about', () => {
    expect(ask({}, [anybody]).ask).toEqual(['topic']);
    expect(ask({}, []).ask).toEqual(['topic']);
  });
});

describe('where no rule holds', () => {
  const unit = office('unit');
  const parent: RuledOffice = { ...unit, slug: 'parent', competence: [] };
  const child: RuledOffice = { ...office('child', { surname: range('A', 'K') }), parent: 'parent' };
  const other: RuledOffice = { ...unit, slug: 'other', competence: [] };
  const shaky: RuledOffice = { ...other, slug: 'shaky', confidence: 'low' };
  const club: RuledOffice = { ...other, slug: 'club', kind: 'association' };

  test('the unit above those who have rules answers', () => {
    expect(answer({ ...residence, surname: 'Lang' }, [child, parent, other])).toBe('parent… centre…');
  });
  test('without one, the authorities and advice centres of the topic that have no rule', () => {
    expect(answer(residence, [other, shaky, club])).toBe('other… centre…');
  });
  test('without those, the centre', () => {
    expect(answer({ topic: 'mobility' }, [other])).toBe('centre…');
    expect(answer({}, [])).toBe('centre…');
  });
});

describe('whatever the rules and whatever is known', () => {
  const offices = randomOffices;
  const candidates = (found: ReturnType<typeof competentOffices>, ...fits: string[]) =>
    new Set(found.ranked.filter(({ fit }) => fits.includes(fit)).map(({ office: slug }) => slug));

  test('there is an answer, nobody stands in it twice, and nothing typed leaks', () => {
    fc.assert(
      fc.property(offices, randomFacts, (all, facts) => {
        const { ranked } = ask(facts, all);
        expect(ranked.length).toBeGreaterThan(0);
        expect(new Set(ranked.map(({ office: slug }) => slug)).size).toBe(ranked.length);
        if (facts.surname && facts.surname.length > 4) expect(JSON.stringify(ranked)).not.toContain(facts.surname);
      }),
    );
  });

  test('the order of offices and rules does not matter', () => {
    fc.assert(
      fc.property(offices, randomFacts, (all, facts) => {
        const turned = all.toReversed().map((each) => ({ ...each, competence: each.competence.toReversed() }));
        expect(ask(facts, turned)).toEqual(ask(facts, all));
      }),
    );
  });

  test('another condition never widens a rule', () => {
    fc.assert(
      fc.property(randomRule, randomRule, randomFacts, (rule, more, facts) => {
        const narrower = { ...rule };
        for (const list of ['cases', 'nationalities', 'statuses'] as const)
          if (rule[list].length === 0) Object.assign(narrower, { [list]: more[list] });
        if (rule.districts.length + rule.postcodes.length === 0)
          Object.assign(narrower, { districts: more.districts, postcodes: more.postcodes });
        narrower.age ??= more.age;
        narrower.surname ??= more.surname;
        fc.pre(competenceRuleSchema.safeParse(narrower).success);
        const [before, after] = [ask(facts, [office('x', rule)]), ask(facts, [office('x', narrower)])];
        for (const fits of [['match'], ['match', 'possible']])
          expect(isWithin(candidates(after, ...fits), candidates(before, ...fits))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is not known excludes nobody, and what becomes known takes no certain office away', () => {
    fc.assert(
      fc.property(offices, randomFacts, fc.subarray([...factNames]), (all, facts, forgotten) => {
        const [knowing, before] = [ask(facts, all), ask(without(facts, forgotten), all)];
        // A chosen topic narrows what the matter alone leaves open, so it is forgotten only together with the matter.
        fc.pre(!forgotten.includes('topic') || forgotten.includes('case') || !facts.case);
        expect(isWithin(candidates(knowing, 'match', 'possible'), candidates(before, 'match', 'possible'))).toBe(true);
        expect(isWithin(candidates(before, 'match'), candidates(knowing, 'match'))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('when nothing is left to ask, nothing that is learned changes the first place', () => {
    fc.assert(
      fc.property(offices, randomFacts, fc.subarray([...factNames]), (all, facts, forgotten) => {
        fc.pre(!forgotten.includes('topic') || forgotten.includes('case') || !facts.case);
        const before = ask(without(facts, forgotten), all);
        fc.pre(before.ask.length === 0);
        const after = ask(facts, all);
        expect(after.fallback).toBe(before.fallback);
        if (!before.fallback) expect(after.ranked[0]?.office).toBe(before.ranked[0]?.office);
      }),
      { numRuns: 2000 },
    );
  });

  test('a rule of which everything is known is either a reason or no candidate', () => {
    fc.assert(
      fc.property(offices, randomFacts, (all, facts) => {
        const complete: Facts = {
          ...known,
          ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
        };
        const found = ask({ ...complete, topic: facts.topic ?? 'residence', surname: 'Sauer' }, all);
        expect(found.ask).toEqual([]);
        expect([...candidates(found, 'possible')]).toEqual([]);
      }),
    );
  });
});

const isWithin = (inner: Set<string>, outer: Set<string>) => [...inner].every((each) => outer.has(each));

function range(from: string, to: string) {
  return { from, to, countParticles: false };
}

const factNames = ['topic', 'case', 'nationality', 'status', 'age', 'surname', 'district', 'postcode'] as const;

const known: Facts = {
  topic: 'residence',
  case: 'settlement',
  nationality: 'eu',
  status: 'visa',
  age: 30,
  district: 'Gohlis-Süd',
  postcode: '04109',
};

const without = (facts: Facts, forgotten: readonly (keyof Facts)[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !forgotten.some((each) => each === name)));
