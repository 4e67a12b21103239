import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm } from './forms.ts';

const schema = z.object({ topic: z.enum(['a', 'b'], 'choose'), text: z.string('missing').max(3, 'tooLong') });

function sent(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('what is right comes out parsed', () => {
  expect(parseForm(schema, sent({ topic: 'a', text: 'ja' }))).toMatchObject({ ok: true, data: { topic: 'a', text: 'ja' } });
});

test('what is wrong comes back with its code, and with everything that was typed', () => {
  expect(parseForm(schema, sent({ text: 'nein', $ACTION_KEY: 'k' }))).toEqual({
    ok: false,
    state: { values: { text: 'nein' }, errors: { topic: 'choose', text: 'tooLong' } },
  });
});

test('a file in the place of a text counts as absent', () => {
  expect(parseForm(schema, sent({ topic: 'a', text: new Blob(['x']) }))).toEqual({
    ok: false,
    state: { values: { topic: 'a' }, errors: { text: 'missing' } },
  });
});
