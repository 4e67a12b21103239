import { fc } from '#tests/properties.ts';
import { describe, expect, test } from 'vitest';
import { solver } from '#tests/fixtures/figures-solver.ts';
import type { CountBook } from './definitions.ts';
import { monthsOf, periodsWithin } from './periods.ts';
import { protect } from './protect.ts';
import { countsIn, figuresIn, type PublishedTable, type TrueTable } from './published-table.ts';

const book = (tables: CountBook['tables'], links: CountBook['links'] = []): CountBook => ({
  dimensions: { topic: ['home', 'work', 'law'], tongue: ['ar', 'uk'], group: ['family', 'student'], place: ['a', 'b', 'c', 'd'] },
  tables,
  links,
  roomy: 0,
});

const square = book({ asked: ['group', 'tongue'] });
const oblong = book({ asked: ['topic', 'tongue'] });
const row = book({ asked: ['place', null] });
const linked = book({ asked: ['group', 'tongue'], also: ['group', null], gap: ['group', null] }, [
  { relation: 'same', part: { table: 'asked', by: ['group'] }, whole: { table: 'also', by: ['group'] } },
  { relation: 'within', part: { table: 'gap', by: ['group'] }, whole: { table: 'asked', by: ['group'] } },
]);

const sidesOf = ({ dimensions, tables }: CountBook, table: string) => {
  const [a, b] = tables[table]!;
  return { a: dimensions[a]!, b: b ? dimensions[b]! : [''] };
};

/** Few people in most cells, as at a small desk. */
const count = fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(12) });

/** Made-up counts; linked tables agree. */
const truthOf = (own: CountBook, months: readonly string[]): fc.Arbitrary<TrueTable[]> =>
  fc
    .tuple(
      ...months.flatMap((month) =>
        Object.keys(own.tables).map((table) => matrix(own, table).map((counts) => ({ table, month, counts }))),
      ),
    )
    .map((all) => (own === linked ? agreeing(all) : all));

const matrix = (own: CountBook, table: string) => {
  const { a, b } = sidesOf(own, table);
  return fc.array(fc.array(count, { minLength: b.length, maxLength: b.length }), { minLength: a.length, maxLength: a.length });
};

function agreeing(all: TrueTable[]): TrueTable[] {
  const totals = (month: string) =>
    all
      .find(({ table, month: own }) => table === 'asked' && own === month)!
      .counts.map((cells) => cells.reduce((sum, each) => sum + each, 0));
  return all.map((each) => {
    const whole = totals(each.month);
    if (each.table === 'also') return { ...each, counts: whole.map((sum) => [sum]) };
    if (each.table === 'gap') return { ...each, counts: each.counts.map(([gap = 0], index) => [Math.min(gap, whole[index]!)]) };
    return each;
  });
}

type Count = { table: string; period: string; a: readonly string[]; b: readonly string[]; count: number };

/** Every cell, line and total that is 1 to 4, of every month, quarter and year, and of every line "others" that was shown. */
function smallCounts(own: CountBook, truth: TrueTable[], shown: PublishedTable[]): Count[] {
  const months = [...new Set(truth.map(({ month }) => month))];
  const sums = (table: string, period: string, a: readonly string[], b: readonly string[]) => {
    const sides = sidesOf(own, table);
    let all = 0;
    for (const each of truth)
      if (each.table === table && monthsOf(period).includes(each.month))
        each.counts.forEach((cells, i) =>
          cells.forEach((n, j) => (all += a.includes(sides.a[i]!) && b.includes(sides.b[j]!) ? n : 0)),
        );
    return all;
  };
  const shapes = [
    ...periodsWithin(months).flatMap((period) =>
      Object.keys(own.tables).map((table) => {
        const { a, b } = sidesOf(own, table);
        return { table, period, a: [...a.map((each) => [each]), a], b: [...b.map((each) => [each]), b] };
      }),
    ),
    ...shown.flatMap(({ table, period, figures }) => (figures ? [{ table, period, a: figures.a, b: figures.b }] : [])),
  ];
  return shapes
    .flatMap(({ table, period, a, b }) =>
      a.flatMap((lines) =>
        b.map((columns) => ({ table, period, a: lines, b: columns, count: sums(table, period, lines, columns) })),
      ),
    )
    .filter((each) => each.count >= 1 && each.count <= 4);
}

/** Which of them somebody who sees the figures knows to be from 1 to 4. */
function givenAway(own: CountBook, truth: TrueTable[], shown: PublishedTable[]): Count[] {
  const { possible } = solver(own, [...new Set(truth.map(({ month }) => month))], shown);
  return smallCounts(own, truth, shown).filter(({ table, period, a, b }) => {
    const months = monthsOf(period);
    const isOne = (cell: { table: string; month: string; a: string; b: string }) =>
      cell.table === table && months.includes(cell.month) && a.includes(cell.a) && b.includes(cell.b);
    return !possible(isOne, 0, 0) && !possible(isOne, 5, Infinity);
  });
}

const january = ['2026-01'];
const quarter = monthsOf('2026-Q1');

describe('a solver that knows nothing of the protection finds no count from 1 to 4', () => {
  test.each([
    ['in a table of one month', square, january, 300],
    ['in a longer table', oblong, january, 150],
    ['in a list of one month', row, january, 300],
    ['in tables that share their totals', linked, january, 150],
    ['in a list over three months and their quarter', row, quarter, 30],
    ['in a table over three months and their quarter', square, quarter, 20],
  ])('%s', (_, own, months, numRuns) => {
    fc.assert(
      fc.property(truthOf(own, months), (truth) => {
        expect(givenAway(own, truth, protect(truth, [], own))).toEqual([]);
      }),
      { numRuns, seed: 20261124 },
    );
  });
});

/** One table of one month, rounded and not protected. */
const plain = (own: CountBook, truth: TrueTable[]): PublishedTable[] =>
  truth.map(({ table, month, counts }) => {
    const { a, b } = sidesOf(own, table);
    const shape = { a: a.map((each) => [each]), b: b.map((each) => [each]) };
    return { table, period: month, figures: figuresIn(counts, table, shape, own), keptBack: null };
  });

const asked = (month: string, ...counts: number[][]): TrueTable => ({ table: 'asked', month, counts });
const shownAs = (shown: PublishedTable[]) => shown.map(({ period, figures, keptBack }) => [period, figures?.rows ?? keptBack]);

test('rounding alone gives away four twos: nought, nought, nought, nought, ten together', () => {
  const truth = [asked('2026-01', [2], [2], [2], [2])];
  expect(plain(row, truth)[0]!.figures!.rows).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [10, 10],
  ]);
  expect(givenAway(row, truth, plain(row, truth)).length).toBeGreaterThanOrEqual(4);
  expect(protect(truth, [], row)).toEqual([{ table: 'asked', period: '2026-01', figures: null, keptBack: 'small' }]);
});

test.each([
  ['a table', square],
  ['a list', row],
  ['tables that share their totals', linked],
])('%s of one month is shown whenever the solver finds nothing in it: nothing is kept back without need', (_, own) => {
  fc.assert(
    fc.property(truthOf(own, january), (truth) => {
      const kept = protect(truth, [], own).filter(({ figures }) => !figures);
      expect(kept.length > 0).toBe(givenAway(own, truth, plain(own, truth)).length > 0);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('what two months say narrows what their quarter may say', () => {
  // 5 and 5 in the months, 5 in the quarter: seven at most together, three at least each, so neither is more than four.
  const truth = [
    asked('2026-01', [3], [40], [9], [9]),
    asked('2026-02', [3], [40], [9], [9]),
    asked('2026-03', [0], [40], [9], [9]),
  ];
  const [, , march, whole] = protect(truth, [], row);
  expect(march!.figures!.rows.map(([figure]) => figure)).toEqual([0, 40, 10, 10, 60]);
  expect(whole!.figures!.a).toEqual([['b'], ['c'], ['a', 'd']]);
});

test('twelve months of two each are shown month by month, so the year must not be called 25', () => {
  const months = monthsOf('2026');
  const lone = { ...row, dimensions: { place: ['a'] } };
  const shown = new Map(
    protect(
      months.map((month) => asked(month, [2])),
      [],
      lone,
    ).map(({ period, figures }) => [period, figures?.rows[0]?.[0]]),
  );
  expect([shown.get('2026-01'), shown.get('2026-Q1'), shown.get('2026')]).toEqual([0, 5, undefined]);
});

test('what has been shown is not decided again, and counts for what comes later', () => {
  const truth = quarter.map((month) => asked(month, [3], [8], [3], [1]));
  const [first, ...later] = protect(truth, [], row);
  expect(protect(truth, [first!], row)).toEqual(later);
  // Had January been shown with a line of its own for each value, the quarter would have to keep silent about more.
  expect(shownAs(protect(truth, [first!, ...later], row))).toEqual([]);
});

test('where the counts no longer fit what was shown, nothing new is shown of them', () => {
  const earlier = protect([asked('2026-01', [10], [10], [10], [10])], [], row);
  const truth = quarter.map((month) => asked(month, [10], [10], [10], month === '2026-01' ? [20] : [10]));
  expect(
    shownAs(protect(truth, earlier, row)).map(([period, shown]) => [period, Array.isArray(shown) ? 'shown' : shown]),
  ).toEqual([
    ['2026-02', 'shown'],
    ['2026-03', 'shown'],
    ['2026-Q1', 'changed'],
  ]);
});

test('every figure is the nearest multiple of five of the truth, totals too', () => {
  fc.assert(
    fc.property(truthOf(oblong, january), (truth) => {
      for (const { table, figures } of protect(truth, [], oblong)) {
        if (!figures) continue;
        const counts = countsIn(truth[0]!.counts, table, figures, oblong);
        figures.rows.forEach((cells, i) =>
          cells.forEach((figure, j) => expect([figure % 5, Math.abs(figure - counts[i]![j]!) <= 2]).toEqual([0, true])),
        );
      }
    }),
  );
});

test('where the figures would be smaller than their rounding, lines are put together', () => {
  const truth = [asked('2026-01', [7], [6], [1], [1])];
  const [shown] = protect(truth, [], { ...row, roomy: 5 });
  expect(shown!.figures).toMatchObject({
    a: [['a'], ['b'], ['c', 'd']],
    rows: [
      [5, 5],
      [5, 5],
      [0, 0],
      [15, 15],
    ],
  });
});
