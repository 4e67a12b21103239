import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { TooLargeError, upTo } from './up-to.ts';

test('a body that fits arrives whole', async () => {
  expect(String(await buffer(upTo(6, Readable.from([Buffer.from('abc'), Buffer.from('def')]))))).toBe('abcdef');
});

test('one byte too many ends it, and the line is not cut', async () => {
  const body = Readable.from([Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi')]);
  await expect(buffer(upTo(5, body))).rejects.toBeInstanceOf(TooLargeError);
  expect(body.destroyed).toBe(false);
});
