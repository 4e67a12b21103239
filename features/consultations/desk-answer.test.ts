import { expect, test } from 'vitest';
import type { RuledOffice } from '#features/offices/competence/competent-offices.ts';
import type { CompetenceRule } from '#features/offices/competence/schema.ts';
import { ruleOf } from '#tests/fixtures/random-rules.ts';
import { deskAnswer } from './desk-answer.ts';

const office = (slug: string, topics: string[], ...rules: Partial<CompetenceRule>[]): RuledOffice => ({
  slug,
  kind: 'authority',
  parent: null,
  topics,
  confidence: 'high',
  competence: rules.map(ruleOf),
});
const directory = {
  general: 'centre',
  offices: [
    office('registry', ['arriving'], { topics: ['arriving'], cases: ['register-address'] }),
    office('eu-desk', ['arriving'], { topics: ['arriving'], nationalities: ['eu'] }),
    office('meeting-place', ['arriving']),
    office('hospital', ['health']),
    office('centre', []),
  ],
};
const order = () => 0;
const nothing = { found: null, kept: [] };
const shown = (...input: [facts: object, at?: { found: string | null; kept: string[] }]) =>
  deskAnswer(directory, input[0], { ...(input[1] ?? nothing), order }, '2026-11-24').groups.map(({ fit, rows }) => [
    fit,
    ...rows.map((row) => row.office),
  ]);

test('before anything is known, the offices at hand', () => {
  expect(shown({})).toEqual([]);
  expect(shown({}, { found: null, kept: ['hospital', 'registry'] })).toEqual([['kept', 'hospital', 'registry']]);
});

test('who is responsible, who may be, and the others of the topic, each once', () => {
  expect(shown({ case: 'register-address' }, { found: null, kept: ['hospital'] })).toEqual([
    ['match', 'registry'],
    ['possible', 'eu-desk'],
    ['topic', 'meeting-place'],
  ]);
});

test('an office looked for by its name stands on top and nowhere else', () => {
  expect(shown({ case: 'register-address' }, { found: 'eu-desk', kept: [] })).toEqual([
    ['found', 'eu-desk'],
    ['match', 'registry'],
    ['topic', 'meeting-place'],
  ]);
  expect(shown({}, { found: 'hospital', kept: ['hospital'] })).toEqual([['found', 'hospital']]);
});

test('where nobody is responsible, the general office answers', () => {
  expect(shown({ topic: 'law' })).toEqual([['general', 'centre']]);
});

test('of several equal offices the open ones come first; a better rule stays before them', () => {
  const rule = { topics: ['arriving'] as const, cases: ['deregister'] as const, choice: true };
  const equal = ['a', 'b', 'c'].map((slug) => office(slug, ['arriving'], rule as never));
  const best = office('z', ['arriving'], { ...rule, priority: 1, choice: false } as never);
  const isOpen = { a: 3, b: 1, c: 0, z: 9 } as Record<string, number>;
  const { groups } = deskAnswer(
    { general: 'a', offices: [...equal, best] },
    { case: 'deregister' },
    { ...nothing, order: (slug) => isOpen[slug] ?? 0 },
    '2026-11-24',
  );
  expect(groups[0]?.rows.map((row) => row.office)).toEqual(['z', 'c', 'b', 'a']);
});

test('an office whose rule says no does not come back as another office of the topic', () => {
  expect(shown({ topic: 'arriving', nationality: 'german' }).flat()).not.toContain('eu-desk');
  expect(shown({ topic: 'arriving', nationality: 'eu' })[0]).toEqual(['match', 'eu-desk']);
});
