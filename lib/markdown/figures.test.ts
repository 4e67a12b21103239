import { expect, test } from 'vitest';
import { figureReferences, plainText } from './figures.ts';

test('a text names its figures, with and without plural forms', () => {
  expect(
    figureReferences('Bis :figure[deadline]{one="# Woche" other="# Wochen"} nach dem Einzug, sonst :figure[fine] Euro.'),
  ).toEqual([
    { slug: 'deadline', forms: { one: '# Woche', other: '# Wochen' } },
    { slug: 'fine', forms: null },
  ]);
});

test('a stray colon is a colon', () => {
  expect(plainText('Um 8:30 Uhr, Hinweis:bitte pünktlich.')).toBe('Um 8:30 Uhr, Hinweis:bitte pünktlich.');
  expect(plainText('::note\n\nText')).toBe('::note Text');
});

test('plain text keeps words of lists and links and drops markup and figures', () => {
  expect(plainText('**Wichtig:** [hier](https://example.org)\n\n- eins\n- :figure[zwei] drei')).toBe('Wichtig: hier eins drei');
});
