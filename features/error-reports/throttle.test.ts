import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { makeThrottle } from './throttle.ts';

const minute = 60_000;
const throttle = (most = 100) => makeThrottle({ page: { size: 3, refillMs: 2 * minute }, all: { size: most, refillMs: minute } });

test('a page takes a few reports at once, then one every two minutes', () => {
  const { take } = throttle();
  expect([0, 1, 2, 3].map((at) => take('/guide/a', at))).toEqual([true, true, true, false]);
  expect(take('/guide/a', 2 * minute - 1)).toBe(false);
  expect(take('/guide/a', 2 * minute)).toBe(true);
  expect(take('/guide/a', 2 * minute)).toBe(false);
});

test('a flood on one page silences no other', () => {
  const { take } = throttle();
  for (let at = 0; at < 50; at += 1) take('/guide/a', at);
  expect(take('/guide/b', 50)).toBe(true);
});

test('a flood over all pages ends at the limit of the house', () => {
  const { take } = throttle(5);
  const taken = Array.from({ length: 20 }, (_, page) => take(`/guide/${page}`, 0));
  expect(taken.filter(Boolean)).toHaveLength(5);
  expect(take('/guide/late', minute)).toBe(true);
});

test('a page that has been quiet is forgotten', () => {
  const house = throttle();
  house.take('/guide/a', 0);
  house.take('/guide/b', 2 * minute);
  expect(house.remembered).toBe(1);
});

test('whatever comes in whatever order, no stretch of time holds more than its share', () => {
  const visits = fc.array(fc.record({ page: fc.constantFrom('/a', '/b'), wait: fc.integer({ min: 0, max: minute }) }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(visits, (list) => {
      const { take } = throttle(4);
      let now = 0;
      const taken = list.flatMap(({ page, wait }) => {
        now += wait;
        return take(page, now) ? [{ page, now }] : [];
      });
      const share = (times: number[], size: number, refillMs: number) =>
        times.every((from, first) =>
          times.every((to, last) => last < first || last - first + 1 <= size + (to - from) / refillMs + 1e-6),
        );
      expect(
        share(
          taken.map((each) => each.now),
          4,
          minute,
        ),
      ).toBe(true);
      const ofA = taken.filter(({ page }) => page === '/a').map((each) => each.now);
      expect(share(ofA, 3, 2 * minute)).toBe(true);
    }),
  );
});
