import { expect, test } from 'vitest';
import { conflictParts, takeFrom } from './conflict.ts';

const text = (blocks: Record<string, [number, string]>) => ({
  blocks: Object.fromEntries(Object.entries(blocks).map(([id, [version, body]]) => [id, { version, body }])),
});

const base = text({ a: [1, 'A'], b: [1, 'B'], c: [1, 'C'] });
const mine = text({ a: [2, 'A von mir'], b: [1, 'B'], c: [2, 'C von mir'], neu: [1, 'Neu'] });
const theirs = text({ a: [1, 'A'], b: [2, 'B von ihr'], c: [2, 'C von ihr'] });

test('what only one of two has changed is suggested, what both have changed is not', () => {
  const suggested = conflictParts('de', base, mine, theirs).map(({ id, suggested: side }) => [id, side]);
  expect(Object.fromEntries(suggested)).toEqual({ a: 'mine', b: 'theirs', c: null, neu: 'mine' });
});

test('a layer is put together block by block; who decided nothing gets nothing', () => {
  const sides = { base, mine, theirs };
  expect(takeFrom('de', sides, { a: 'mine', b: 'theirs', neu: 'mine' })).toBeNull();
  const taken = takeFrom('de', sides, { a: 'mine', b: 'theirs', c: 'mine', neu: 'theirs' }) as typeof base;
  expect(Object.entries(taken.blocks).map(([id, { body }]) => [id, body])).toEqual([
    ['a', 'A von mir'],
    ['b', 'B von ihr'],
    ['c', 'C von mir'],
  ]);
});

test('two who typed the same do not disagree, whatever numbers their words got', () => {
  expect(conflictParts('de', base, text({ a: [2, 'X'] }), text({ a: [3, 'X'] }))).toEqual([]);
});

test('of structures whole fields are chosen', () => {
  const parts = conflictParts(null, { name: 'A', topics: [] }, { name: 'B', topics: [] }, { name: 'A', topics: ['work'] });
  expect(parts.map(({ id, suggested }) => [id, suggested])).toEqual([
    ['name', 'mine'],
    ['topics', 'theirs'],
  ]);
});
