import { expect, test } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import ar from '#messages/ar.json' with { type: 'json' };
import de from '#messages/de.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };
import uk from '#messages/uk.json' with { type: 'json' };
import { isPhrase, neighbours, phrases } from './phrases.ts';

const said = { ar, de, en, uk };
const all = Object.values(phrases).flat();

test('every card has its sentence in every language, and every sentence its card', () => {
  for (const locale of locales) expect(Object.keys(said[locale].Phrases).toSorted()).toEqual(all.toSorted());
});

test('the cards are a circle in both directions', () => {
  for (const phrase of all) expect(neighbours(neighbours(phrase).after).before).toBe(phrase);
  expect(neighbours(all[0]!).before).toBe(all.at(-1));
});

test('other words are no card', () => {
  expect(isPhrase('hello')).toBe(true);
  expect(isPhrase('constructor')).toBe(false);
});
