import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { kinds } from '#features/kinds.ts';
import { issuesOf } from '#features/publishing/check-data.ts';
import { sourceTextSchema } from '#features/publishing/text.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { small } from '#tests/factories.ts';
import { issueInWords, type RefusedLayer } from './issue.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
const sayIn = (locale: 'de' | 'en') => {
  const messages = { ...json(`messages/${locale}.json`), ...json(`messages/staff/${locale}.json`) };
  const onError = (error: unknown) => {
    throw error;
  };
  const t = createTranslator({ locale, messages, onError });
  return (key: string, values?: Record<string, string>) => t(key as never, values as never);
};
const titles = new Map([['guidance anmelden', 'Wohnung anmelden']]);
const german = { blocks: { go: { title: 'Hingehen' } } };
const said = (issue: { path: string; message: string }, layers: RefusedLayer[] = [], locale: 'de' | 'en' = 'de') =>
  issueInWords(issue, { layers, titles, german, locale }, sayIn(locale));

/** What the schema of a kind says of a structure that is wrong, as it would reach a reviewer. */
function structureSaid(kind: SubjectKind, wrong: object, locale: 'de' | 'en' = 'de'): string[] {
  const data = { ...small[kind]('').structure, ...wrong };
  const parsed = kinds[kind].schema.safeParse(data);
  return parsed.success ? [] : issuesOf(parsed.error).map((issue) => said(issue, [{ kind, locale: null, data }], locale));
}

test('what a schema refuses is said with the name of the field', () => {
  const source = { name: 'Stadt', url: 'stadt', date: null, confidence: 'high', recheckBy: null };
  expect(structureSaid('office', { sources: [source] })).toEqual([
    'Quellen, 1, Adresse der Quelle: Das ist keine Adresse. Sie beginnt mit https://',
  ]);
  expect(structureSaid('office', { sources: [source] }, 'en')).toEqual([
    'Sources, 1, Address of the source: This is no address. It begins with https://',
  ]);
  expect(structureSaid('guidance', { blocks: [{ id: 'x', type: 'image', file: null }], position: 'first' })).toEqual([
    'Platz in der Gruppe: Das ist keine Zahl, die hier passt.',
    'Bausteine der Seite, in dieser Reihenfolge, 1, Bilddatei: Das fehlt noch.',
  ]);
});

test('words that break their rules are said with the name of their block', () => {
  const data = { blocks: { go: { version: 1, title: 'Hingehen', body: 'x'.repeat(5001) } } };
  const parsed = sourceTextSchema.safeParse(data);
  expect(issuesOf(parsed.error!).map((issue) => said(issue, [{ kind: 'guidance', locale: 'de', data }]))).toEqual([
    '„Hingehen“, Text: Das ist zu lang. Kürzen Sie es.',
  ]);
});

test.each([
  ['de.blocks.go.body', 'is missing', '„Hingehen“, Text: Das fehlt noch.'],
  ['ar.blocks.go', 'the structure has no such block', '„Hingehen“, Arabisch: Dafür gibt es keinen Baustein (mehr).'],
  ['blocks.go', 'there is no figure "fee"', '„Hingehen“: Verweist auf etwas, das es nicht gibt: "fee"'],
  ['(references)', 'there is no office "amt"', 'Verweist auf etwas, das es nicht gibt: "amt"'],
  ['guidance/anmelden', 'still refers to it', '„Wohnung anmelden“ braucht diesen Eintrag noch. Ändern Sie das zuerst.'],
  ['blocks.go', 'this id stands twice', '„Hingehen“: Diesen Baustein gibt es zweimal.'],
  ['locale', 'German is withdrawn with the whole page', 'Deutsch lässt sich nur zusammen mit der ganzen Seite zurückziehen.'],
  ['whatever', 'Something nobody has translated', 'Das geht so nicht.'],
])('%s %s is said in our words', (path, message, sentence) => {
  expect(said({ path, message })).toBe(sentence);
});
