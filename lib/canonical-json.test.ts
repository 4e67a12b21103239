import { expect, test } from 'vitest';
import { canonicalJson, sameJson } from './canonical-json.ts';

test('names stand in one order at every depth, and those without a value are left out', () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: 'ä', e: undefined }] })).toBe('{"a":[{"c":"ä","d":null}],"b":1}');
});

test('the same is the same in any order of names, and in no other order of a list', () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameJson({ a: undefined }, {})).toBe(true);
  expect(sameJson(undefined, null)).toBe(true);
  expect(sameJson({ a: null }, {})).toBe(false);
  expect(sameJson({}, [])).toBe(false);
});
