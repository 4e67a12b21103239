import { expect, test } from 'vitest';
import { commandOf, obey } from './commands.ts';
import type { Draft } from './draft.ts';

const draft: Draft = {
  structure: { blocks: [{ id: 'go', type: 'step' }] },
  words: {},
  stayValid: [],
  standing: {},
  seen: {},
  note: '',
  publicNote: '',
};
const help = { today: '2026-11-24', newId: (name: string) => `${name}-1`, published: { structure: {}, words: {} } };

test.each([
  'add __proto__.stolen',
  'today __proto__.stolen',
  'insert constructor.prototype.stolen 0:step',
  'up blocks.0.__proto__.stolen 0',
  'asPublished __proto__',
  'add blocks.4000000000.spans',
  'today blocks.7.day',
])('a button nobody has made, “%s”, changes nothing', (forged) => {
  const { draft: after } = obey(draft, commandOf(forged), help);
  expect(JSON.stringify(after)).toBe(JSON.stringify(draft));
  expect(Object.getPrototypeOf(after.words)).toBe(Object.prototype);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('stolen' in {}).toBe(false);
});

test('our own buttons do what they say', () => {
  const { draft: more, at } = obey(draft, commandOf('add blocks text'), help);
  expect(at).toBe('s.blocks.1');
  expect(more.structure?.blocks).toHaveLength(2);
  expect(obey(more, commandOf('remove blocks 1'), help).draft.structure).toEqual(draft.structure);
});
