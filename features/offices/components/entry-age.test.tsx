import { readFileSync } from 'node:fs';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { hoursSchema } from '#features/offices/schema.ts';
import { EntryAge } from './entry-age.tsx';

type Entry = ComponentProps<typeof EntryAge>['office'];

const messages = JSON.parse(readFileSync('messages/de.json', 'utf8')) as AbstractIntlMessages;
const known: Entry = {
  hours: null,
  confidence: 'high',
  confirmedOn: null,
  contacts: [{ kind: 'phone', value: '115' }],
  address: {
    street: 'Naumburger Straße 26',
    postcode: '04229',
    city: 'Leipzig',
    district: null,
    latitude: null,
    longitude: null,
  },
};
const said = (entry: Partial<Entry>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messages} timeZone="Europe/Berlin">
      <EntryAge office={{ ...known, ...entry }} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, '');
const hours = hoursSchema.parse({
  rules: [{ weekday: 2, from: '09:00', to: '12:00', access: 'walkIn' }],
  asOf: '2020-07',
  sourceText: null,
});

test('an address from an old list says so, and to call first where that is possible', () => {
  expect(said({ confidence: 'low' })).toBe('Diese Angaben sind aus einer älteren oder unsicheren Quelle. Rufen Sie vorher an.');
  expect(said({ confidence: 'unverified', contacts: [] })).toBe('Diese Angaben sind aus einer älteren oder unsicheren Quelle.');
  expect(said({ confidence: 'low', address: null })).not.toContain('vorher');
});

test('hours say how old they are until the centre has confirmed the entry; then it says when', () => {
  expect(said({ hours })).toBe('Zeiten mit Stand Juli 2020, vom Zentrum noch nicht bestätigt. Rufen Sie vorher an.');
  expect(said({ hours, confidence: 'low', confirmedOn: '2026-11-20' })).toBe('Vom Zentrum bestätigt am 20. November 2026.');
  expect(said({})).toBe('');
});
