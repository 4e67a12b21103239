import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { type Part, wordDiff } from './word-diff.ts';

const shown = (parts: Part[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('');

test.each([
  ['Nehmen Sie den Pass mit.', 'Nehmen Sie den Ausweis mit.', 'Nehmen Sie den [-Pass-][+Ausweis+] mit.'],
  ['Es kostet 10 Euro.', 'Es kostet 12 Euro.', 'Es kostet [-10-][+12+] Euro.'],
  ['', 'Ganz neu', '[+Ganz neu+]'],
  ['Ganz weg', '', '[-Ganz weg-]'],
  ['gleich', 'gleich', 'gleich'],
  ['خذ جواز السفر معك', 'خذ بطاقة الهوية معك', 'خذ [-جواز السفر-][+بطاقة الهوية+] معك'],
  [
    'In :figure[a]{one="# Tag" other="# Tagen"} da',
    'In :figure[b] da',
    'In [-:figure[a]{one="# Tag" other="# Tagen"}-][+:figure[b]+] da',
  ],
  ["п'ять днів", "п'ять тижнів", "п'ять [-днів-][+тижнів+]"],
  ['eins zwei drei', 'eins drei', 'eins [-zwei -]drei'],
])('%s → %s', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('whatever is compared, both texts can be read out of the difference', () => {
  const words = fc.array(fc.constantFrom('ja', 'nein', ' ', '\n\n', '**', 'خذ', '10', ':figure[x]'), { maxLength: 30 });
  const texts = words.map((each) => each.join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: Part['kind']) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('a page against a page takes no noticeable time and is never given up half-way', () => {
  const page = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ');
  expect(wordDiff(page('a'), page('b'))).toHaveLength(2);
});
