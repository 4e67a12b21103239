import { afterEach, expect, test } from 'vitest';
import { preferredLocale } from '../http/accept.ts';
import { isOffered, stateOf, takeLanguageStates } from './offered.ts';

afterEach(() => takeLanguageStates({}));

test('a language that an administrator withdraws is led to by no browser any more', () => {
  expect(preferredLocale('uk, en;q=0.5')).toBe('uk');
  takeLanguageStates({ uk: 'withdrawn' });
  expect(isOffered('uk')).toBe(false);
  expect(preferredLocale('uk, en;q=0.5')).toBe('en');
  takeLanguageStates({});
  expect(isOffered('uk')).toBe(true);
});

test('German is offered whatever stands in the database, and nonsense there changes nothing', () => {
  takeLanguageStates({ de: 'withdrawn', xx: 'withdrawn', en: 'asleep' });
  expect(stateOf('de')).toBe('live');
  expect(stateOf('en')).toBe('live');
  for (const nonsense of [null, 'uk', 7, ['uk']]) takeLanguageStates(nonsense);
  expect(isOffered('uk')).toBe(true);
});
