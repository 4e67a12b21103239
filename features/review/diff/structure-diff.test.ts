import { expect, test } from 'vitest';
import type { Say } from './describe.ts';
import { structureDiff } from './structure-diff.ts';

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const say: Say = {
  field: (name) => `<${name}>`,
  value: (_, value) => value,
  day: (iso) => iso,
  weekday: (number) => weekdays[number - 1] ?? '',
  list: (words) => words.join(', '),
  language: (tag) => tag,
  amount: (amount) => `${amount} €`,
  file: (name) => `Datei ${name}`,
  title: (_, slug) => `»${slug}«`,
  block: (id) => `„${id}“`,
};

const office = (rules: object[], more = {}) => ({
  name: 'Amt',
  hours: { rules, exceptions: [], publicHolidays: 'closed' },
  ...more,
});
const rule = (weekday: number, from: string, to: string, access = 'walkIn') => ({
  weekday,
  from,
  to,
  access,
  kind: 'opening',
  weeks: 'every',
});

test('hours change day by day', () => {
  const before = office([rule(1, '09:00', '12:00'), rule(3, '09:00', '12:00')]);
  const after = office([rule(1, '09:00', '12:00'), rule(3, '09:00', '13:00'), rule(3, '14:30', '16:00', 'appointment')]);
  expect(structureDiff('office', before, after, say)).toEqual([
    { label: 'Mittwoch', before: '9–12', after: '9–13, 14:30–16 (appointment)' },
  ]);
});

test('a figure changes from one amount to another', () => {
  const figure = (amount: number) => ({
    type: 'money',
    unit: null,
    values: [
      {
        amount,
        day: null,
        validFrom: null,
        validTo: null,
        source: { name: 'Satzung', url: null, date: null },
        confidence: 'high',
      },
    ],
  });
  expect(structureDiff('figure', figure(10), figure(12), say)).toEqual([
    { label: '<figureValue>', before: '10 €, Satzung, high', after: '12 €, Satzung, high' },
  ]);
});

test('a source that is exchanged is one change, not two', () => {
  const source = (name: string) => ({ name, url: null, date: null, confidence: 'high', recheckBy: null });
  const change = structureDiff('office', { sources: [source('A'), source('B')] }, { sources: [source('A'), source('C')] }, say);
  expect(change).toEqual([{ label: '<source>', before: 'B, high', after: 'C, high' }]);
});

test('a moved step is a new order and nothing else; a new one is no move', () => {
  const page = (...ids: string[]) => ({ blocks: ids.map((id) => ({ id, type: 'step', sources: [] })) });
  expect(structureDiff('guidance', page('a', 'b'), page('b', 'a'), say)).toEqual([
    { label: '<order>', before: '„a“ · „b“', after: '„b“ · „a“' },
  ]);
  expect(structureDiff('guidance', page('a', 'b'), page('a', 'c', 'b'), say)).toEqual([
    { label: '<block-step>', before: null, after: '„c“' },
  ]);
});

test('what nobody has told the describer about is still said in words', () => {
  const [change] = structureDiff(
    'office',
    { competence: [] },
    { competence: [{ topics: ['work'], priority: 1, note: null }] },
    say,
  );
  expect(change).toEqual({ label: '<competence>', before: null, after: '<topics>: work; <priority>: 1' });
});

test('nothing new is no change, whatever the order of keys', () => {
  expect(structureDiff('term', { german: 'Amt', variants: [] }, { variants: [], german: 'Amt' }, say)).toEqual([]);
});

test('a picture that comes, goes, or is another one is said, and can be shown', () => {
  const page = (...blocks: object[]) => ({ group: 'arriving', blocks });
  const image = (file: string, decorative = false) => ({ id: 'view', type: 'image', file, decorative, sources: [] });
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  expect(structureDiff('guidance', page(image(one)), page(image(other, true)), say)).toEqual([
    { label: '<picture> · „view“', before: 'Datei aaaaaaaa', after: 'Datei bbbbbbbb', pictures: { before: one, after: other } },
    { label: '<decorative> · „view“', before: null, after: 'true' },
  ]);
  expect(structureDiff('guidance', page(image(one)), page(), say)).toMatchObject([
    { label: '<block-image>', after: null },
    { before: 'Datei aaaaaaaa', after: null },
  ]);
});
