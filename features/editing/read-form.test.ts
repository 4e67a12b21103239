import { expect, test } from 'vitest';
import { cityTimeOf, instantOfCity } from './city-instant.ts';
import type { Draft } from './draft.ts';
import { forEditor, fromEditor } from './editor-markdown.ts';
import { kindFields } from './kind-fields.ts';
import { pluralForms } from './plural-forms.ts';
import { readDraft } from './read-form.ts';
import { slugOf } from './slug-of.ts';

const draft = (structure: Draft['structure']): Draft => ({
  structure,
  words: { title: { title: 'Frist' } },
  stayValid: ['title'],
  standing: {},
  seen: {},
  note: '',
  publicNote: '',
});

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const value = {
  amount: 5,
  day: null,
  validFrom: null,
  validTo: null,
  source: { name: 'Gesetz' },
  confidence: 'high',
  own: 'kept',
};
const figure = { type: 'money', unit: null, owner: 'Redaktion', values: [value] };
const fields = (structure: NonNullable<Draft['structure']>) => kindFields('figure', structure);

test('keys the form does not show stay, and so do rows when the form was made from others', () => {
  const posted = { 's.values.#': '1', 's.values.0.amount': '12,50', 's.owner': ' Kasse ' };
  expect(readDraft(fields, formOf(posted), draft(figure)).structure).toMatchObject({
    owner: 'Kasse',
    values: [{ amount: 12.5, own: 'kept' }],
  });
  const elsewhere = { ...posted, 's.values.#': '2' };
  expect(readDraft(fields, formOf(elsewhere), draft(figure)).structure).toMatchObject({ values: [{ amount: 5 }] });
});

test('another type has other fields: what the old one needed goes, what the new one needs begins empty', () => {
  const posted = { 's.type': 'span', 's.values.#': '1', 's.values.0.amount': '2' };
  expect(readDraft(fields, formOf(posted), draft(figure)).structure).toMatchObject({ type: 'span', unit: 'hours' });
  const date = { 's.type': 'date', 's.values.#': '1', 's.values.0.amount': '2' };
  expect(readDraft(fields, formOf(date), draft(figure)).structure).toMatchObject({ values: [{ amount: null, day: null }] });
});

test('what is no number stays as it was typed, so that it can be said to be wrong', () => {
  const posted = { 's.values.#': '1', 's.values.0.amount': 'viel' };
  expect(readDraft(fields, formOf(posted), draft(figure)).structure).toMatchObject({ values: [{ amount: 'viel' }] });
});

test('words come with the line ends people typed; no other block’s words are touched', () => {
  const after = readDraft(fields, formOf({ 'b.go.body': 'eins\r\nzwei\0', 'b.go.evil': 'x', valid: 'go' }), draft(figure));
  expect(after.words).toEqual({ title: { title: 'Frist' }, go: { body: 'eins\nzwei' } });
  expect(after.stayValid).toEqual(['go']);
});

test('a group nobody filled in is none', () => {
  const office = { services: [], address: { street: 'Weg 1', city: 'Leipzig' }, hours: null };
  const posted = Object.fromEntries(
    ['street', 'postcode', 'city', 'district', 'latitude', 'longitude'].map((name) => [`s.address.${name}`, '']),
  );
  const after = readDraft((now) => kindFields('office', now), formOf(posted), draft(office));
  expect(after.structure).toMatchObject({ address: null, hours: null });
});

test.each([
  ['2026-11-24T10:00', '2026-11-24T10:00:00+01:00'],
  ['2026-07-01T00:00', '2026-07-01T00:00:00+02:00'],
])('%s in the city is %s', (typed, instant) => {
  expect([instantOfCity(typed), cityTimeOf(instant)]).toEqual([instant, typed]);
});

test('what is no time stays as it was typed', () => expect([instantOfCity('morgen'), cityTimeOf('')]).toEqual(['morgen', '']));

test.each([
  ['Über die Straße: neu!', 'ueber-die-strasse-neu'],
  ['  Crèche & Kita ', 'creche-kita'],
  ['жінка', ''],
])('%s stands at %s', (title, slug) => expect(slugOf(title)).toBe(slug));

test('lengths of time bring the plural forms of a language', () => {
  expect(pluralForms('weeks', 'de')).toBe('one="# Woche" other="# Wochen"');
  expect(pluralForms('days', 'uk')).toContain('few="# дні"');
  expect(pluralForms('days', 'ar')).toContain('two="يومان"');
});

test('colons that begin no figure are no directives for the editor, and come back as they were', () => {
  const text = 'Mitarbeiter:innen bis 8:30, :figure[a]{one="x"}, [hier](https://example.org:80/a)';
  expect(forEditor(text)).toBe('Mitarbeiter\\:innen bis 8:30, :figure[a]{one="x"}, [hier](https://example.org:80/a)');
  expect(fromEditor(`${forEditor(text)}\n\n`)).toBe(text);
});
