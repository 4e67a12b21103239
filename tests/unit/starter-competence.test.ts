import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkCompetence } from '#features/offices/competence/check-competence.ts';
import { competentOffices } from '#features/offices/competence/competent-offices.ts';
import { cases, type Facts } from '#features/offices/competence/facts.ts';
import { officeSchema } from '#features/offices/schema.ts';

const folder = fileURLToPath(new URL('../../content/offices/structure/', import.meta.url));
const offices = readdirSync(folder).map((file) => ({
  slug: file.replace('.json', ''),
  ...officeSchema.parse(JSON.parse(readFileSync(folder + file, 'utf8'))),
}));
const today = '2026-11-24';

const ask = (facts: Facts) => competentOffices({ offices, general: 'willkommenszentrum-leipzig' }, facts, today);

test.each<[string, Facts, string | null, string[]]>([
  ['a tolerated person without money', { case: 'income-support', status: 'duldung' }, 'sozialamt-migrantenhilfe', []],
  ['a worker whose money does not suffice', { case: 'income-support', status: 'permit' }, 'jobcenter-leipzig', []],
  ['an engineer from India whose visa ends', { case: 'residence-title', nationality: 'third-country' }, 'auslaenderbehoerde', []],
  ['a Romanian whose wages are missing', { case: 'exploitation-help', nationality: 'eu' }, 'babs-leipzig', []],
  [
    'a Syrian whose wages are missing',
    { case: 'exploitation-help', nationality: 'third-country' },
    'faire-integration-leipzig',
    [],
  ],
  ['wages missing, passport not said', { case: 'exploitation-help' }, null, ['nationality']],
  ['a child of ten without a school', { case: 'school-daz', age: 10 }, 'lasub-leipzig-bildungsberatung', []],
  ['nothing said yet', {}, null, ['topic']],
])('%s', (_, facts, first, asked) => {
  const { ranked, ask: next, tie } = ask(facts);
  expect(tie).toBe(false);
  expect(ranked[0]?.fit === 'match' ? ranked[0].office : null).toBe(first);
  expect(next.slice(0, 1)).toEqual(asked);
});

test('any of the citizens’ offices registers an address, and one may choose', () => {
  const { ranked, tie, ask: next } = ask({ case: 'register-address' });
  const first = ranked.filter(({ office, fit }) => fit === 'match' && office.startsWith('buergerbuero-'));
  expect([first.length, first[0]?.service, tie, next]).toEqual([9, 'registration', false, []]);
});

test('no matter stays without an answer, and offices whose entry is shaky have no rule', () => {
  for (const matter of Object.keys(cases)) expect(ask({ case: matter }).ranked.length).toBeGreaterThan(0);
  const shaky = offices.filter(({ confidence, competence }) => confidence === 'low' && competence.length > 0);
  expect(shaky.map(({ slug }) => slug)).toEqual([]);
});

test('has neither ties nor overlaps nor holes; what nobody speaks of is known', () => {
  const findings = checkCompetence(offices, [], today);
  expect(
    findings.map(({ code, among }) => [code, ...among.map((reason) => ('value' in reason ? reason.value : ''))].join(' ')),
  ).toEqual([
    'case-without-rule driving-licence',
    'case-without-rule start-business',
    'case-without-rule taxes',
    'case-without-rule vehicle-registration',
  ]);
});
