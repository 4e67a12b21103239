import { expect, test } from 'vitest';
import de from '#messages/staff/de.json' with { type: 'json' };
import en from '#messages/staff/en.json' with { type: 'json' };
import publicDe from '#messages/de.json' with { type: 'json' };
import { groups } from '#features/guidance/schema.ts';
import type { Reason } from './competent-offices.ts';
import { cases, nationalities, statuses } from './facts.ts';
import { reasonWords } from './reason-words.ts';

const lookUp = (messages: object, key: string) =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], messages);

const everyReason: Reason[] = [
  ...groups.map((value) => ({ because: 'topic' as const, value })),
  ...Object.keys(cases).map((value) => ({ because: 'case' as const, value })),
  ...nationalities.map((value) => ({ because: 'nationality' as const, value })),
  ...statuses.map((value) => ({ because: 'status' as const, value })),
  { because: 'district', value: 'Grünau-Mitte' },
  { because: 'postcode', value: '04207' },
  { because: 'surname', from: 'a', to: 'sch' },
  { because: 'age', from: 18, to: null },
  { because: 'age', from: null, to: 26 },
  { because: 'age', from: 6, to: 17 },
];

test('every reason has a sentence in both languages of the rooms, and the sentence takes what the reason gives', () => {
  for (const messages of [
    { ...publicDe, ...de },
    { ...publicDe, ...en },
  ])
    for (const reason of everyReason) {
      const { key, values } = reasonWords(reason);
      const sentence = lookUp(messages, key);
      const taken = [...String(sentence).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([key, typeof sentence, new Set(taken)]).toEqual([key, 'string', new Set(Object.keys(values))]);
    }
});

test('a range is written with capitals', () => {
  expect(reasonWords({ because: 'surname', from: 'a', to: 'sch' }).values).toEqual({ from: 'A', to: 'Sch' });
});
