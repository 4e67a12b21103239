import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { digestOf, mayBeNamed, nameMeanings } from './versions.ts';

const known = (...texts: [string, number][]) =>
  new Map([['a', new Map(texts.map(([body, version]) => [digestOf({ body }), version]))]]);
const name = (body: string, ...rest: [ReturnType<typeof known>, number | undefined, boolean?]) => {
  const [before, current, staysValid = false] = rest;
  return nameMeanings({ a: { body } }, before, current === undefined ? {} : { a: current }, new Set(staysValid ? ['a'] : [])).a;
};

test('the first text of a block is meaning 1', () => {
  expect(name('zwei Wochen', new Map(), undefined)).toBe(1);
});

test('a changed text is a new meaning', () => {
  expect(name('drei Wochen', known(['zwei Wochen', 1]), 1)).toBe(2);
});

test('a corrected typo keeps the meaning, and so its translations', () => {
  expect(name('zwei Wochen', known(['zwei Wohcen', 1]), 1, true)).toBe(1);
});

test('a text that comes back brings its number back', () => {
  expect(name('zwei Wochen', known(['zwei Wochen', 1], ['drei Wochen', 2]), 2)).toBe(1);
});

test('after going back, a new text gets a number never used', () => {
  expect(name('vier Wochen', known(['zwei Wochen', 1], ['drei Wochen', 2]), 1)).toBe(3);
});

test('the same letters in another Unicode form are the same text', () => {
  expect(digestOf({ body: 'für' })).toBe(digestOf({ body: 'fu\u0308r' }));
  expect(digestOf({ title: 'a' })).not.toBe(digestOf({ body: 'a' }));
});

test('no sequence of edits ever gives two meanings one number', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.nat(5), typo: fc.boolean() }), { maxLength: 30 }), (edits) => {
      const texts = new Map<string, number>();
      let current: number | undefined;
      for (const { text, typo } of edits) {
        const words = { body: `Text ${text}` };
        const wasNew = !texts.has(digestOf(words));
        const highestBefore = Math.max(0, ...texts.values());
        const version = nameMeanings(
          { a: words },
          new Map([['a', texts]]),
          current ? { a: current } : {},
          new Set(typo ? ['a'] : []),
        ).a!;
        expect(mayBeNamed(version, words, texts, current)).toBe(true);
        if (wasNew && !(typo && current)) expect(version).toBe(highestBefore + 1);
        if (!wasNew) expect(version).toBe(texts.get(digestOf(words)));
        texts.set(digestOf(words), version);
        current = version;
      }
    }),
  );
});

test('an imported text may not take a number that belongs to another meaning', () => {
  const texts = known(['zwei Wochen', 1], ['drei Wochen', 2]).get('a');
  expect(mayBeNamed(1, { body: 'zwei Wochen' }, texts, 2)).toBe(true);
  expect(mayBeNamed(2, { body: 'zwei Wochen' }, texts, 2)).toBe(false);
  expect(mayBeNamed(1, { body: 'neu' }, texts, 2)).toBe(false);
  expect(mayBeNamed(2, { body: 'drei Wohcen' }, texts, 2)).toBe(true);
  expect(mayBeNamed(3, { body: 'neu' }, texts, 2)).toBe(true);
});
