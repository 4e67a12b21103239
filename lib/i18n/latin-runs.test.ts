import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { latinRuns } from './latin-runs.ts';

const latinIn = (text: string) => latinRuns(text).flatMap((run) => (run.isLatin ? [run.text] : []));

test.each([
  ['التسجيل في مكتب المواطنين (Bürgerbüro).', ['Bürgerbüro']],
  ['العنوان: Otto-Schill-Straße 2، لايبزيغ', ['Otto-Schill-Straße 2']],
  ['حسب § 17 BMG خلال 2 أسبوع', ['§ 17 BMG']],
  ['Замовити Leipzig-Pass за 10 днів', ['Leipzig-Pass']],
  ['لا كلمات أجنبية هنا، فقط 1000 يورو', []],
])('finds the German words in %s', (text, words) => {
  expect(latinIn(text)).toEqual(words);
});

test('loses and changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        latinRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
