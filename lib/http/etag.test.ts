import { expect, test } from 'vitest';
import { etagOf, namesEtag } from './etag.ts';

test('the same bytes have the same tag, others another', () => {
  expect(etagOf(Buffer.from('a'))).toBe(etagOf(Buffer.from('a')));
  expect(etagOf(Buffer.from('a'))).not.toBe(etagOf(Buffer.from('b')));
  expect(etagOf(Buffer.from(''))).toMatch(/^W\/"[\w-]{22}"$/);
});

test.each([
  ['W/"x"', true],
  ['"x"', true],
  ['"a", W/"x" ,"b"', true],
  ['"a","x,y"', false],
  ['W/"a"W/"x"', true],
  [' * ', true],
  ['x', false],
  ['W/"X"', false],
  ['"', false],
  ['', false],
  [undefined, false],
])('a browser that has %j has the page: %j', (header, known) => {
  expect(namesEtag(header, 'W/"x"')).toBe(known);
});
