import { expect, test } from 'vitest';
import { mergeChanges } from './merge.ts';

test('where only one changed something, that counts; where both did, mine stays and is named', () => {
  const base = { title: { title: 'alt' }, go: { body: 'alt', tag: 'bleibt' }, stop: { body: 'geht' } };
  const mine = { title: { title: 'meins' }, go: { body: 'meins', tag: 'bleibt' }, stop: { body: 'geht' } };
  const theirs = { title: { title: 'alt' }, go: { body: 'ihres', tag: 'neu' } };
  expect(mergeChanges(base, mine, theirs)).toEqual({
    merged: { title: { title: 'meins' }, go: { body: 'meins', tag: 'neu' } },
    both: ['go.body'],
  });
});

test('what I removed stays removed, what they added comes', () => {
  expect(mergeChanges({ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2, c: 3 })).toEqual({ merged: { a: 1, c: 3 }, both: [] });
});

test('lists are one thing', () => {
  expect(mergeChanges({ rows: [1] }, { rows: [1, 2] }, { rows: [1, 3] })).toEqual({ merged: { rows: [1, 2] }, both: ['rows'] });
});
