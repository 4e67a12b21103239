import { describe, expect, test } from 'vitest';
import { makeSignInThrottle } from './throttle.ts';

const minute = 60_000;
const make = (most?: number) =>
  makeSignInThrottle(
    {
      device: { size: 10, refillMs: minute },
      pair: { size: 5, refillMs: minute },
      address: { size: 40, refillMs: minute / 4 },
      strangers: { size: 30, refillMs: 4 * minute },
    },
    most,
  );
const from = (address: string, account = 'anna', device: string | null = null) => ({ account, address, device });

describe('somebody guesses', () => {
  test('five times at once from one place, then once a minute', () => {
    const throttle = make();
    const taken = Array.from({ length: 8 }, () => throttle.take(from('a'), 0));
    expect(taken).toEqual([true, true, true, true, true, false, false, false]);
    expect(throttle.take(from('a'), minute - 1)).toBe(false);
    expect(throttle.take(from('a'), minute)).toBe(true);
    expect(throttle.take(from('a'), minute)).toBe(false);
  });

  test('at many accounts from one place: forty, then one every quarter of a minute', () => {
    const throttle = make();
    const taken = Array.from({ length: 60 }, (_, n) => throttle.take(from('a', `account ${n}`), 0));
    expect(taken.filter(Boolean)).toHaveLength(40);
    expect(throttle.take(from('a', 'another'), minute / 4)).toBe(true);
  });

  test('at one account from a thousand places: thirty, then fifteen an hour', () => {
    const throttle = make();
    const taken = Array.from({ length: 1000 }, (_, n) => throttle.take(from(`place ${n}`), 0));
    expect(taken.filter(Boolean)).toHaveLength(30);
    const hour = Array.from({ length: 3600 }, (_, second) => throttle.take(from(`later ${second}`), (second + 1) * 1000));
    expect(hour.filter(Boolean)).toHaveLength(15);
  });
});

describe('nobody locks others out', () => {
  test('while a thousand places guess, the person comes in with the browser used before, as often as wanted', () => {
    const throttle = make();
    for (let n = 0; n < 1000; n += 1) throttle.take(from(`place ${n}`), 0);
    const own = from('home', 'anna', 'own browser');
    for (let n = 0; n < 50; n += 1) {
      expect(throttle.take(own, 0)).toBe(true);
      throttle.giveBack(own);
    }
  });

  test('a browser of one account is a stranger to the next', () => {
    const throttle = make();
    for (let n = 0; n < 1000; n += 1) throttle.take(from(`place ${n}`, 'bela'), 0);
    expect(throttle.take(from('home', 'bela'), 0)).toBe(false);
    expect(throttle.take(from('home', 'anna'), 0)).toBe(true);
  });

  test('colleagues at one address who know their passwords are not counted', () => {
    const throttle = make();
    for (let n = 0; n < 200; n += 1) {
      const colleague = from('town hall', `colleague ${n % 20}`);
      expect(throttle.take(colleague, 0)).toBe(true);
      throttle.giveBack(colleague);
    }
  });

  test('a lost browser is of no use to guess with', () => {
    const throttle = make();
    const taken = Array.from({ length: 100 }, () => throttle.take(from('thief', 'anna', 'own browser'), 0));
    expect(taken.filter(Boolean)).toHaveLength(10);
  });
});

test('it remembers only buckets that are not full, and never more than it may', () => {
  const throttle = make(300);
  for (let n = 0; n < 10_000; n += 1) throttle.take(from(`place ${n}`, `account ${n}`), 0);
  expect(throttle.remembered).toBeLessThanOrEqual(303);
  for (let n = 0; n < 100; n += 1) throttle.take(from(`later ${n}`, `later ${n}`), 60 * 60_000);
  expect(throttle.remembered).toBeLessThanOrEqual(303);
});
