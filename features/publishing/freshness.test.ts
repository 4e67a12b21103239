import { expect, test } from 'vitest';
import { freshness } from './freshness.ts';

const since = new Date('2026-11-18T09:00:00Z');
const german = { version: 2, since };

test('a translation of the meaning that is public now is current, however old it is', () => {
  expect(freshness(german, { version: 2, figureOutgrownSince: null })).toEqual({ state: 'current' });
});

test.each([1, 3])('a translation of meaning %i says when the German text changed', (version) => {
  expect(freshness(german, { version, figureOutgrownSince: null })).toEqual({ state: 'sourceChanged', since });
});

test('words that no longer fit their figure count as changed since the figure changed', () => {
  const figureOutgrownSince = new Date('2027-01-01T00:00:00Z');
  expect(freshness(german, { version: 2, figureOutgrownSince })).toEqual({ state: 'sourceChanged', since: figureOutgrownSince });
});

test('no translation: missing', () => {
  expect(freshness(german, null)).toEqual({ state: 'missing' });
});
