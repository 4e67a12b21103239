import { expect, test } from 'vitest';
import { byGermanWord, isMeant, letterOf } from './terms.ts';

const registration = {
  german: 'Anmeldung',
  variants: ['Wohnsitzanmeldung'],
  title: 'تسجيل السكن',
  explanation: 'إبلاغ المدينة بمكان السكن.',
};
const office = { german: 'Bürgeramt', variants: ['Bürgerbüro'], title: 'Citizens’ office', explanation: 'You register here.' };

test.each([
  ['anmeld', registration],
  ['WOHNSITZ', registration],
  ['تسجيل', registration],
  ['سكن إبلاغ', registration],
  ['buergerbuero', office],
  ['burgeramt', office],
  ['citizens office', office],
  ['', office],
  ['?!', office],
])('somebody who types %j finds the word', (typed, term) => {
  expect(isMeant(term, typed)).toBe(true);
});

test('every word must fit', () => {
  expect(isMeant(office, 'citizens court')).toBe(false);
  expect(isMeant(registration, 'Bürgeramt')).toBe(false);
});

test('umlauts stand with their vowel', () => {
  expect(letterOf('Ärztekammer')).toBe('A');
  expect(letterOf('eAT')).toBe('E');
  const words = ['Zeugnis', 'Übersetzung', 'Umzug', 'eAT', 'Ehe', 'Äquivalenz', 'Amt'].map((german) => ({ german }));
  expect(words.toSorted(byGermanWord).map(({ german }) => german)).toEqual([
    'Amt',
    'Äquivalenz',
    'eAT',
    'Ehe',
    'Übersetzung',
    'Umzug',
    'Zeugnis',
  ]);
});
