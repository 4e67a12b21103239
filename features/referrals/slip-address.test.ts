import { expect, test } from 'vitest';
import { readSlip } from './slip-address.ts';
import { slipPath } from './slip-path.ts';

const slip = { offices: ['buergerbuero-mitte', 'jobcenter'], about: 'register-address', day: '2026-11-24' };
const read = (path: string) => readSlip(Object.fromEntries(new URL(path, 'http://x').searchParams), '2026-11-24');

test('an address carries offices, reason and day, comes back as it went, and says nothing else', () => {
  expect(slipPath(slip)).toBe('/slip?office=buergerbuero-mitte,jobcenter&about=register-address&day=2026-11-24');
  expect(read(slipPath(slip))).toEqual(slip);
  expect(read(slipPath({ ...slip, about: null }))).toEqual({ ...slip, about: null });
});

test.each([
  ['', null],
  ['/slip?office=', null],
  ['/slip?office=../admin', null],
  ['/slip?office=A%20B', null],
  ['/slip?office=a,a,a', { offices: ['a'], about: null, day: '2026-11-24' }],
  ['/slip?office=a,b,c,d,e', { offices: ['a', 'b', 'c', 'd'], about: null, day: '2026-11-24' }],
  ['/slip?office=a&about=<script>&day=2026-02-31', { offices: ['a'], about: null, day: '2026-11-24' }],
  ['/slip?office=a&day=2030-01-01', { offices: ['a'], about: null, day: '2026-11-24' }],
  ['/slip?office=a&name=Somebody&phone=0341', { offices: ['a'], about: null, day: '2026-11-24' }],
])('%s is read as far as it makes sense', (path, expected) => {
  expect(read(path)).toEqual(expected);
});
