import { expect, test } from 'vitest';
import { parseForm } from '#lib/forms.ts';
import { reportSchema } from './schema.ts';

const page = { page: '/guide/register-address', locale: 'uk', about: 'phone' };

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return parseForm(reportSchema, form);
}

test('an answer is enough, a text is not asked for', () => {
  expect(sent({ ...page, text: ' \r\n ' })).toMatchObject({ ok: true, data: { about: 'phone', text: null } });
});

test('line ends count once, as they were typed', () => {
  expect(sent({ ...page, text: 'a\r\n'.repeat(249) + 'b' })).toMatchObject({ ok: true });
  expect(sent({ ...page, text: 'a\r\nb\0' })).toMatchObject({ data: { text: 'a\nb' } });
});

test('500 characters are taken, one more is not, and the text is kept', () => {
  expect(sent({ ...page, text: 'ж'.repeat(500) })).toMatchObject({ ok: true });
  const text = 'ж'.repeat(501);
  expect(sent({ ...page, text })).toEqual({ ok: false, state: { values: { ...page, text }, errors: { text: 'tooLong' } } });
});

test.each([
  [{ about: 'everything' }, 'about', 'choose'],
  [{ locale: 'xx' }, 'locale', 'unknownPage'],
  [{ page: '/'.repeat(201) }, 'page', 'unknownPage'],
])('%j is refused', (changed, field, code) => {
  expect(sent({ ...page, ...changed })).toMatchObject({ ok: false, state: { errors: { [field]: code } } });
});
