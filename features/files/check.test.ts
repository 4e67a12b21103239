import { expect, test } from 'vitest';
import { checkFile, hashOf, maxFileBytes, type StoredFile } from './check.ts';

const whatIsWrongWith = (file: StoredFile) => {
  const check = checkFile(file);
  return check.ok ? null : check.message;
};

const pdf = (length: number) => {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'));
  return { hash: hashOf(bytes), bytes };
};

test('a leaflet of exactly 15 MB is taken, one byte more is refused with a sentence that helps', () => {
  expect(whatIsWrongWith(pdf(maxFileBytes))).toBeNull();
  expect(whatIsWrongWith(pdf(maxFileBytes + 1))).toBe(
    'has 15.0 MB, the most is 15 MB: save its pictures smaller, or cut it into parts',
  );
});

test('a page that only calls itself PDF is refused', () => {
  const bytes = new TextEncoder().encode('<script>alert(1)</script>');
  expect(whatIsWrongWith({ hash: hashOf(bytes), bytes })).toBe(
    'is neither a PDF nor a picture (PNG, JPEG or WebP that does not move)',
  );
  expect(whatIsWrongWith({ hash: hashOf(new Uint8Array()), bytes: new Uint8Array() })).toBe(
    'is neither a PDF nor a picture (PNG, JPEG or WebP that does not move)',
  );
});

test('bytes that do not belong to their name are refused', () => {
  const { bytes, hash } = pdf(20);
  expect(whatIsWrongWith({ hash: 'a'.repeat(64), bytes })).toBe(`holds other bytes than its name says; theirs is ${hash}`);
});
