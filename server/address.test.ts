import { expect, test } from 'vitest';
import { fc } from '#tests/properties.ts';
import { readAddress } from './address.ts';

test.each([
  ['/ar/guide/register-address', { kind: 'public', locale: 'ar', path: '/ar/guide/register-address', query: '' }],
  [
    '/de/search?x=y&q=Anmeldung?',
    { kind: 'public', locale: 'de', path: '/de/search', query: '?q=Anmeldung%3F', isWritten: true },
  ],
  ['/', { kind: 'public', locale: 'uk' }],
  ['/wp-login.php', { kind: 'public', locale: 'uk' }],
  ['/de/guide/%C3%BC', { kind: 'public', path: '/de/guide/%C3%BC' }],
  ['/adminner', { kind: 'public' }],
  ['/admin/guide?x', { kind: 'room', locale: 'uk', query: '?x' }],
  ['/partner/abc', { kind: 'room' }],
  ['/admin%2fguide', { kind: 'public' }],
  ['/constructor', { kind: 'public' }],
  ['/api/health', { kind: 'api' }],
  ['/files/abc/x.pdf?a=b', { kind: 'file', query: '?a=b' }],
  ['/_next/static/x.js?dpl=1', { kind: 'public', path: '/_next/static/x.js', query: '' }],
  ['/en/problem?status=404', { kind: 'problem', locale: 'en' }],
  ['/EN/guide?a=1', { kind: 'public', locale: 'en', movedTo: '/en/guide' }],
  ['/%64e/%67uide', { kind: 'public', locale: 'de', path: '/de/guide', movedTo: '/de/guide' }],
  ['/de/guide/%c3%bc', { path: '/de/guide/%C3%BC', movedTo: '/de/guide/%C3%BC' }],
  ['/%61dmin?x', { kind: 'room', movedTo: '/admin?x' }],
  ['/de/problem/%61', { kind: 'problem' }],
  ['/de/%70roblem', { kind: 'problem' }],
  ['/de/offices?open=now&topic=work', { movedTo: '/de/offices?topic=work&open=now' }],
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
  '/de/.',
  '/de/./guide',
  '/de/%2e/problem',
  '/./de',
  '/de/guide#1',
  '/de/offices#?topic=work',
  '/de/..%2fadmin',
  '/de/%00',
  '/admin/audit?slug=%00',
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

test('an address in its one spelling stays where it is', () => {
  for (const target of ['/de/guide/%C3%BC', '/de/offices?utm=x&topic=work', '/', '/partner/a~b_c.d-e', '/de/search?q=a%20b']) {
    expect(readAddress(target, 'de')).not.toHaveProperty('movedTo');
  }
});

test('whoever is sent on has arrived: no address leads in circles', () => {
  const pieces = [
    '/',
    'de',
    'DE',
    '%64',
    'admin',
    'offices',
    'guide',
    '%2f',
    '%C3%bc',
    '%25',
    '~',
    '.',
    ';',
    '?',
    '&',
    '=',
    '+',
    '%26',
  ];
  const asked = ['topic=work', 'open=now', 'OPEN=now', 'q=a b', 'page=%c3%a4', 'x=1'];
  const target = fc.array(fc.constantFrom(...pieces, ...asked), { maxLength: 14 }).map((parts) => `/${parts.join('')}`);
  const moved = fc.sample(target, 3000).flatMap((written) => {
    const { movedTo, ...address } = readAddress(written, 'uk');
    return movedTo ? [{ address, arrived: readAddress(movedTo, 'uk') }] : [];
  });
  expect(moved.length).toBeGreaterThan(100);
  for (const { address, arrived } of moved) expect(arrived).toEqual(address);
});
