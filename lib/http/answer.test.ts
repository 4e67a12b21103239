import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { answerOf, weightOf, withForms } from './answer.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

test('every form says the same', async () => {
  const body = Buffer.from('<p>Grüße</p>'.repeat(500));
  for (const effort of ['quick', 'best'] as const) {
    const { forms, etag } = await withForms(answerOf(200, html, body, true), effort);
    expect(brotliDecompressSync(forms.br!)).toEqual(body);
    expect(gunzipSync(forms.gzip!)).toEqual(body);
    expect(etag).toBe(answerOf(200, html, body, true).etag);
  }
});

test('a picture is not compressed a second time', async () => {
  const answer = answerOf(200, { 'content-type': 'image/png' }, Buffer.alloc(1000), true);
  expect(await withForms(answer, 'best')).toEqual(answer);
  expect(answer.headers).not.toHaveProperty('vary');
});

test('all forms are weighed, and hold no more memory than they weigh', async () => {
  const answer = await withForms(answerOf(200, html, Buffer.from('x'.repeat(5000)), true), 'quick');
  const held = Object.values(answer.forms).map((bytes) => bytes.buffer.byteLength);
  expect(weightOf(answer)).toBe(held.reduce((sum, each) => sum + each));
  expect(held).toHaveLength(3);
});
