import { describe, expect, test } from 'vitest';
import { find, type Findable, foldedWords } from './finding.ts';

const entry = (kind: Findable['kind'], label: string, ...words: string[]): Findable => ({
  kind,
  id: label,
  label,
  words: foldedWords(label, ...words),
});

const all = [
  entry('word', 'Anmeldung', 'تسجيل السكن'),
  entry('office', 'Bürgerbüro Gohlis', 'Wohnung anmelden', 'Führungszeugnis'),
  entry('matter', 'Wohnung anmelden', 'registration', 'прописка', 'تسجيل'),
  entry('matter', 'Geld für Familien', 'Kindergeld Elterngeld', 'child benefit'),
  entry('topic', 'Familie und Kinder', 'family'),
  entry('matter', 'Wohnung suchen'),
];
const labels = (typed: string) => find(all, typed).map(({ label }) => label);

describe('a few letters at the desk', () => {
  test.each([
    ['anm', ['Wohnung anmelden', 'Anmeldung', 'Bürgerbüro Gohlis']],
    ['wohn anm', ['Wohnung anmelden', 'Bürgerbüro Gohlis']],
    ['ПРОП', ['Wohnung anmelden']],
    ['تسج', ['Wohnung anmelden', 'Anmeldung']],
    ['buergerb', ['Bürgerbüro Gohlis']],
    ['burgerbu', ['Bürgerbüro Gohlis']],
    ['geld', ['Geld für Familien']],
    ['zeugnis', ['Bürgerbüro Gohlis']],
    ['fam', ['Geld für Familien', 'Familie und Kinder']],
    ['kinder', ['Geld für Familien', 'Familie und Kinder']],
    ['xyz', []],
    ['  ', []],
    ['!?', []],
  ])('%s', (typed, found) => {
    expect(labels(typed)).toEqual(found);
  });

  test('one or two letters begin a word, they do not lie within one', () => {
    expect(labels('hn')).toEqual([]);
    expect(labels('ohn')).toContain('Wohnung suchen');
  });

  test('no more than asked for', () => {
    expect(find(all, 'w', 1)).toHaveLength(1);
  });
});
