import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { cityZone, now } from './clock.ts';

const stopped = '2026-11-24T22:30:00Z';

test('a demo’s clock can be stopped, and shows city time', () => {
  expect(now({ WEGWEISER_DEMO: '1', WEGWEISER_NOW: stopped }).toString()).toBe('2026-11-24T23:30:00+01:00[Europe/Berlin]');
});

test.each([{ WEGWEISER_NOW: stopped }, { WEGWEISER_DEMO: '0', WEGWEISER_NOW: stopped }, { WEGWEISER_DEMO: '1' }])(
  'everywhere else it shows the real time: %o',
  (env) => {
    const before = Temporal.Now.instant().epochMilliseconds;
    const time = now(env);
    expect(time.timeZoneId).toBe(cityZone);
    expect(time.epochMilliseconds).toBeGreaterThanOrEqual(before);
    expect(time.epochMilliseconds).toBeLessThanOrEqual(Temporal.Now.instant().epochMilliseconds);
  },
);

test('a clock that cannot be read is refused', () => {
  expect(() => now({ WEGWEISER_DEMO: '1', WEGWEISER_NOW: 'yesterday' })).toThrow('WEGWEISER_NOW must be an instant');
});
