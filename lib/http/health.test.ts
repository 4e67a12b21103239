import { expect, test } from 'vitest';
import { type Health, healthResponse, healthStatus } from './health.ts';

const good = { database: 'ok', migrations: 'ok' } as const;

test('trouble asks for attention, but does not send visitors away', () => {
  expect(healthStatus('serving', good)).toBe('ok');
  expect(healthStatus('serving', { ...good, database: 'away' })).toBe('degraded');
  expect(healthStatus('serving', { ...good, migrations: 'pending' })).toBe('degraded');
  expect(healthStatus('starting', good)).toBe('starting');
  expect(healthStatus('draining', { ...good, database: 'away' })).toBe('draining');
});

test.each<[Health['status'], number]>([
  ['ok', 200],
  ['degraded', 200],
  ['starting', 503],
  ['draining', 503],
])('%s is answered with %i and kept by nobody', (status, code) => {
  const response = healthResponse({ status, database: 'ok', cache: 'off', version: '1.0.0', migrations: 'ok' });
  expect(response.status).toBe(code);
  expect(response.headers.get('cache-control')).toBe('no-store');
});
