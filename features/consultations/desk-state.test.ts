import { describe, expect, test } from 'vitest';
import { aboutOf, deskAfter, type DeskState, type DeskStep, isQuiet, nobody, slipLanguageOf, toCount } from './desk-state.ts';

const after = (...steps: DeskStep[]): DeskState => steps.reduce(deskAfter, nobody);
const put = (office: string): DeskStep => ({ step: 'put', office });

describe('the slip', () => {
  test('keeps the order in which offices were put on it, and lets one come before another', () => {
    expect(after(put('a'), put('b'), put('c'), { step: 'move', office: 'c', by: -1 }).basket).toEqual(['a', 'c', 'b']);
    expect(after(put('a'), { step: 'move', office: 'a', by: -1 }).basket).toEqual(['a']);
    expect(after(put('a'), { step: 'move', office: 'b', by: 1 }).basket).toEqual(['a']);
  });

  test('takes an office off that is put on it again', () => {
    expect(after(put('a'), put('b'), put('a')).basket).toEqual(['b']);
  });

  test('holds four offices and no fifth', () => {
    const four = ['a', 'b', 'c', 'd'].map(put);
    expect(after(...four, put('e')).basket).toEqual(['a', 'b', 'c', 'd']);
    expect(after(...four, put('b'), put('e')).basket).toEqual(['a', 'c', 'd', 'e']);
  });

  test('is explained by the page of the matter, by another one, or by none', () => {
    const pages = ['register-address', 'asylum'];
    const matter: DeskStep = { step: 'know', facts: { case: 'register-address' } };
    expect(aboutOf(after(matter), pages)).toBe('register-address');
    expect(aboutOf(after({ step: 'know', facts: { case: 'debts' } }), pages)).toBeNull();
    expect(aboutOf(after(matter, { step: 'say', what: { about: null } }), pages)).toBeNull();
    expect(aboutOf(after(matter, { step: 'say', what: { about: 'asylum' } }), pages)).toBe('asylum');
  });

  test('is in the language of the person where the site has it, else in the one chosen', () => {
    expect(slipLanguageOf(after({ step: 'say', what: { language: 'ar' } }))).toBe('ar');
    expect(slipLanguageOf(after({ step: 'say', what: { language: 'ti', slipLanguage: 'en' } }))).toBe('en');
    expect(slipLanguageOf(after({ step: 'say', what: { language: 'uk', slipLanguage: 'en' } }))).toBe('uk');
    expect(slipLanguageOf(nobody)).toBe('de');
  });
});

describe('what is known', () => {
  test('a matter that does not belong to the topic chosen is forgotten', () => {
    const facts = (topic: string) =>
      after({ step: 'know', facts: { case: 'employment-contract' } }, { step: 'know', facts: { topic } }).facts;
    expect(facts('law').case).toBe('employment-contract');
    expect(facts('health').case).toBeNull();
  });

  test('is gone with the next person, and back when that was a mistake', () => {
    const state = after({ step: 'know', facts: { case: 'debts', surname: 'Beispiel' } }, put('a'));
    expect(deskAfter(state, { step: 'next' })).toEqual(nobody);
    expect(after({ step: 'next' }, { step: 'restore', state })).toEqual(state);
  });
});

describe('what is counted', () => {
  test('words from closed lists alone: nothing of what was typed', () => {
    const state = after(
      {
        step: 'know',
        facts: {
          case: 'employment-contract',
          surname: 'Beispiel',
          postcode: '04109',
          age: 44,
          status: 'visa',
          nationality: 'eu',
        },
      },
      put('a'),
      { step: 'say', what: { language: 'ro', group: 'euWorker', interpreter: true } },
    );
    expect(toCount(state, false)).toEqual({
      topics: ['work'],
      language: 'ro',
      group: 'euWorker',
      interpreter: true,
      leafletMissing: false,
      noOffice: false,
    });
  });

  test('the topic of the matter, until somebody chooses others', () => {
    const state = after({ step: 'know', facts: { case: 'debts' } }, { step: 'topic', topic: 'law' });
    expect(toCount(state, false).topics).toEqual(['money', 'law']);
    expect(toCount(deskAfter(state, { step: 'topic', topic: 'money' }), false).topics).toEqual(['law']);
  });

  test('nothing said: something else, in a language and a group nobody knows', () => {
    expect(toCount(nobody, true)).toMatchObject({ topics: ['other'], language: 'unknown', group: 'unknown', noOffice: true });
  });
});

test('a slip for a matter that may tell a secret is paper only, also when the next matter does not', () => {
  const debts = after({ step: 'know', facts: { case: 'debts' } }, { step: 'put', office: 'advice' });
  expect(isQuiet(debts)).toBe(true);
  const both = [
    { step: 'know', facts: { case: 'register-address' } },
    { step: 'put', office: 'registry' },
  ] satisfies DeskStep[];
  const more = both.reduce(deskAfter, debts);
  expect(isQuiet(more)).toBe(true);
  expect(isQuiet(deskAfter(more, { step: 'put', office: 'advice' }))).toBe(false);
  expect(isQuiet(both.reduce(deskAfter, nobody))).toBe(false);
});
