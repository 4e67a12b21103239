import { expect, test } from 'vitest';
import { passwordProblem } from './password-rule.ts';

const of = (password: string) => passwordProblem(password, 'anna.beispiel@example.org');

test.each(['vier Wörter im Regen', 'Tr4mlinie-elf-um-7', 'пароль довгий і дивний'])('%s will do', (password) => {
  expect(of(password)).toBeNull();
});

test.each([
  ['Regenschirm', 'passwordShort'],
  ['x'.repeat(129), 'passwordLong'],
  ['aaaaaaaaaaaaa', 'passwordEasy'],
  ['123456789012', 'passwordEasy'],
  ['wegweiser-demo', 'passwordEasy'],
  ['anna.beispiel@example.org', 'passwordEasy'],
  ['Anna.Beispiel1', 'passwordEasy'],
  ['hallohallohallo', 'passwordEasy'],
])('%s is refused: %s', (password, problem) => {
  expect(of(password)).toBe(problem);
});
