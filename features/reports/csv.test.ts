import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+49 341', "'+49 341"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tA1', "'\tA1"],
  ['\rA1', `"'\rA1"`],
  ['Abschlüsse, Deutsch', '"Abschlüsse, Deutsch"'],
  ['„so“ "so"', '"„so“ ""so"""'],
  ['العربية', 'العربية'],
])('%j is text in every spreadsheet', (text, cell) => {
  expect(csv([[text]])).toBe(`\uFEFF${cell}\r\n`);
});

test('numbers stay numbers, lines end as RFC 4180 wants', () => {
  expect(
    csv([
      ['Thema', 'Zahl'],
      ['Wohnen', 45],
      ['Arbeit', -5],
    ]),
  ).toBe('\uFEFFThema,Zahl\r\nWohnen,45\r\nArbeit,-5\r\n');
});
