import { expect, test } from 'vitest';
import { folded } from './folded.ts';

test.each([
  ['Wohnungsgeberbestätigung', 'wohnungsgeberbestaetigung'],
  ['Wohnungsgeberbestätigung', 'WOHNUNGSGEBERBESTATIGUNG'],
  ['Straße', 'strasse'],
  ['Bürgerbüro', 'burgerburo'],
  ['إقامة', 'اقامه'],
  ['مُستَشفى', 'مستشفي'],
  ['під’їзд', 'під їзд'],
  ['  Kita-Platz! ', 'kita platz'],
])('%s is found as %s', (text, typed) => {
  expect(folded(text)).toBe(folded(typed));
});
