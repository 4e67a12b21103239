import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['/ar/guide/register-address', { kind: 'public', locale: 'ar', path: '/ar/guide/register-address', query: '' }],
  ['/de/search?q=Anmeldung?', { kind: 'public', locale: 'de', path: '/de/search', query: '?q=Anmeldung?' }],
  ['/', { kind: 'public', locale: 'uk' }],
  ['/wp-login.php', { kind: 'public', locale: 'uk' }],
  ['/de/guide/%C3%BC', { kind: 'public', path: '/de/guide/%C3%BC' }],
  ['/adminner', { kind: 'public' }],
  ['/admin/guide?x', { kind: 'room', locale: 'uk', query: '?x' }],
  ['/partner/abc', { kind: 'room' }],
  ['/_next/static/x.js', { kind: 'room' }],
  ['/en/problem?status=404', { kind: 'problem', locale: 'en' }],
  ['/EN/guide?a=1', { kind: 'public', locale: 'en', movedTo: '/en/guide?a=1' }],
])('%s', (target, address) => {
  expect(readAddress(target, 'uk')).toMatchObject(address);
});

test.each([
  '/%E0%A4%A',
  '//',
  '//evil.example/x',
  '/de//guide',
  '/..;/',
  '/de/..',
  '/de/%2e%2e/admin',
  '/de/..%2fadmin',
  '/de/%00',
  '/de/\\admin',
  '/de/%5cadmin',
  '/de/\x80',
  'http://evil.example/',
  '*',
  '',
  `/de/${'x'.repeat(5000)}`,
  `/de?${'x'.repeat(5000)}`,
])('%j is no address of ours, and is not repeated anywhere', (target) => {
  expect(readAddress(target, 'en')).toMatchObject({ kind: 'bad', path: '/…', query: '' });
});
