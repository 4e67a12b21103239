import { expect, test } from 'vitest';
import { RevisionState } from '#prisma/client/enums.ts';
import { canTake, startsFrom } from './steps.ts';
import type { Step } from './steps.ts';

const steps = Object.keys(startsFrom) as Step[];
const states = Object.values(RevisionState);

test('what is public, or has been, or was given up, moves no more', () => {
  for (const step of steps) {
    for (const state of ['published', 'superseded', 'discarded'] as const) expect(canTake(step, { state })).toBe(false);
  }
});

test('only what waits for review can be approved, and it cannot be edited meanwhile', () => {
  expect(states.filter((state) => canTake('approve', { state }))).toEqual(['inReview']);
  expect(canTake('edit', { state: 'inReview' })).toBe(false);
});

test('every open state has a way on', () => {
  for (const state of ['draft', 'inReview', 'returned', 'approved'] as const) {
    expect(steps.some((step) => canTake(step, { state }))).toBe(true);
  }
});
