import { expect, test } from 'vitest';
import type { PublishedTable } from './published-table.ts';
import { periodsNeeded, reportOf } from './report.ts';

const gaps = (period: string, lines: string[][], figures: number[]): PublishedTable => ({
  table: 'gap',
  period,
  figures: { a: lines, b: [['']], rows: figures.map((figure) => [figure, figure]) },
  keptBack: null,
});
const kept = (period: string): PublishedTable => ({ table: 'gap', period, figures: null, keptBack: 'small' });

const gapIn = (period: string, shown: PublishedTable[]) => reportOf(period, shown).find(({ table }) => table === 'gap');

test('a table names what was largest, compares with the period before and leaves lines of noughts out', () => {
  const before = gaps('2026-10', [['work'], ['housing'], ['law', 'other']], [15, 5, 0, 20]);
  const now = gaps('2026-11', [['work'], ['law'], ['study'], ['housing', 'other']], [10, 25, 0, 10, 45]);
  expect(gapIn('2026-11', [before, now])).toEqual({
    table: 'gap',
    period: '2026-11',
    columns: [],
    rows: [
      { name: { kind: 'value', value: 'work' }, cells: [], total: 10, before: 15 },
      { name: { kind: 'value', value: 'law' }, cells: [], total: 25, before: null },
      { name: { kind: 'others', values: ['housing', 'other'] }, cells: [], total: 10, before: null },
    ],
    total: { name: { kind: 'total' }, cells: [], total: 45, before: 20 },
    most: { value: 'law', figure: 25 },
    zeros: 1,
  });
});

test('what is too small for a month is shown with its quarter, or with its year', () => {
  const quarter = gaps('2026-Q4', [['work'], ['law', 'other']], [10, 5, 15]);
  const year = gaps('2026', [['work'], ['law', 'other']], [30, 5, 35]);
  expect(periodsNeeded('2026-12')).toEqual(['2026-12', '2026-Q4', '2026', '2026-11', '2026-Q3', '2025']);
  expect(gapIn('2026-12', [kept('2026-12'), quarter, year])).toMatchObject({ period: '2026-Q4', total: { total: 15 } });
  expect(gapIn('2026-12', [kept('2026-12'), kept('2026-Q4'), year])).toMatchObject({ period: '2026' });
  expect(gapIn('2026-Q4', [kept('2026-Q4'), quarter])).toMatchObject({ missing: 'later' });
});

test('what is not shown says why: too small for ever, or not yet', () => {
  expect(gapIn('2026-11', [kept('2026-11')])).toEqual({ table: 'gap', missing: 'later' });
  expect(gapIn('2026-11', [kept('2026-11'), kept('2026-Q4'), kept('2026')])).toEqual({ table: 'gap', missing: 'small' });
  expect(gapIn('2026-11', [{ ...kept('2026-11'), keptBack: 'changed' } as PublishedTable])).toEqual({
    table: 'gap',
    missing: 'changed',
  });
});
