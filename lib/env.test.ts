import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

const server = 'postgresql://app:secret@db.example:5432/wegweiser';

test('a bare machine needs no variable: demo, embedded database, port 3000 of this machine alone', () => {
  expect(readEnvironment({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    migrationDatabaseUrl: null,
    dataDir: '.data',
    demo: true,
    now: null,
    secret: null,
    smtpUrl: null,
    mailFrom: 'wegweiser@localhost',
    trustProxy: false,
    pageCacheBytes: 128 * 1024 * 1024,
    logLevel: 'info',
  });
});

test('an empty variable counts as absent', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', WEGWEISER_DEMO: '' })).toEqual(readEnvironment({}));
});

test('with a database of its own an installation is no demo unless it says so', () => {
  expect(readEnvironment({ DATABASE_URL: server }).demo).toBe(false);
  expect(readEnvironment({ DATABASE_URL: server, WEGWEISER_DEMO: '1' }).demo).toBe(true);
  expect(readEnvironment({ WEGWEISER_DEMO: '0' }).demo).toBe(false);
});

test('the public address follows the port, and loses its last slash', () => {
  expect(readEnvironment({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readEnvironment({ PUBLIC_URL: 'https://welcome.example.org/' }).publicUrl).toBe('https://welcome.example.org');
  expect(readEnvironment({ PUBLIC_URL: 'https://welcome.example.org:8443' }).publicUrl).toBe('https://welcome.example.org:8443');
});

test.each([
  [{ PORT: 'http' }, /^PORT must be a whole number/],
  [{ PORT: '65536' }, /^PORT must be a whole number/],
  [{ PORT: '80.5' }, /^PORT must be a whole number/],
  [{ PUBLIC_URL: 'welcome.example.org' }, /^PUBLIC_URL must be the address people type/],
  [{ PUBLIC_URL: 'https://example.org/welcome' }, /^PUBLIC_URL .* without anything behind the name/],
  [{ PUBLIC_URL: 'https://example.org/?a=b' }, /^PUBLIC_URL .* without anything behind the name/],
  [{ SMTP_URL: 'mail.example.org' }, /^SMTP_URL must be a mail server/],
  [{ MAIL_FROM: 'Willkommen' }, /^MAIL_FROM must be an e-mail address/],
  [{ PAGE_CACHE_MB: '-1' }, /^PAGE_CACHE_MB must be a whole number of megabytes/],
  [{ PAGE_CACHE_MB: 'much' }, /^PAGE_CACHE_MB must be a whole number of megabytes/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be 1/],
  [{ DATABASE_URL: 'mysql://db.example/wegweiser' }, /^DATABASE_URL must be a PostgreSQL address/],
  [{ MIGRATION_DATABASE_URL: 'db.example' }, /^MIGRATION_DATABASE_URL must be a PostgreSQL address/],
  [{ WEGWEISER_DEMO: 'yes' }, /^WEGWEISER_DEMO must be 1 .* or 0/],
  [{ WEGWEISER_NOW: '2026-11-22 10:00' }, /^WEGWEISER_NOW must be an instant with its offset/],
  [{ WEGWEISER_SECRET: 'short' }, /^WEGWEISER_SECRET must have at least 32 characters/],
])('%j is refused with one sentence', (source, sentence) => {
  expect(() => readEnvironment(source)).toThrow(sentence);
});

test('every wrong variable gets its own sentence', () => {
  expect(() => readEnvironment({ PORT: '-1', WEGWEISER_DEMO: '2' })).toThrow(/^PORT .*\nWEGWEISER_DEMO .*$/);
});

test('only a demo may stop the clock', () => {
  const now = '2026-11-24T10:00:00+01:00';
  expect(readEnvironment({ WEGWEISER_NOW: now }).now).toBe(now);
  expect(() => readEnvironment({ WEGWEISER_NOW: now, DATABASE_URL: server })).toThrow(/demo only/);
});
