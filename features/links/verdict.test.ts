import { expect, test } from 'vitest';
import { verdictOn } from './verdict.ts';

test('a page that its server calls gone is dead at once, a silent server only after three nights', () => {
  expect(verdictOn({ state: 'gone', failures: 1 })).toBe('dead');
  expect(verdictOn({ state: 'silent', failures: 1 })).toBe('doubtful');
  expect(verdictOn({ state: 'silent', failures: 2 })).toBe('doubtful');
  expect(verdictOn({ state: 'silent', failures: 3 })).toBe('dead');
});

test('what was never asked is unknown, not fine', () => {
  expect(verdictOn(null)).toBe('unknown');
  expect(verdictOn({ state: 'alive', failures: 0 })).toBe('fine');
  expect(verdictOn({ state: 'moved', failures: 0 })).toBe('moved');
});
