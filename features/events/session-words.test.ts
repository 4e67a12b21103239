import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import ar from '#messages/ar.json' with { type: 'json' };
import de from '#messages/de.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };
import uk from '#messages/uk.json' with { type: 'json' };
import type { Session } from './schema.ts';
import { leafWords, sessionWords } from './session-words.ts';

const messages = { de, en, ar, uk };

function said(session: Session, locale: Locale, thisYear: number | null = 2026) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'Events' });
  const { key, args } = sessionWords(session, locale, thisYear);
  return t.markup(key, { ...args, day: (words: string) => words });
}

const afternoon = { day: '2026-12-07', from: '14:00', to: '16:00' };

test.each<[Locale, string]>([
  ['de', 'Montag, 7. Dezember, 14 bis 16 Uhr'],
  ['en', 'Monday 7 December, 2 pm to 4 pm'],
  ['ar', 'الاثنين، 7 ديسمبر، من الساعة 14 إلى 16'],
  ['uk', 'понеділок, 7 грудня, з 14:00 до 16:00'],
])('a talk is told with its day and its hours: %s', (locale, words) => {
  expect(said(afternoon, locale)).toBe(words);
});

test('an end, or an hour, that nobody knows is not made up', () => {
  expect(said({ ...afternoon, to: null }, 'de')).toBe('Montag, 7. Dezember, 14 Uhr');
  expect(said({ day: '2026-12-07', from: null, to: null }, 'de')).toBe('Montag, 7. Dezember, Uhrzeit nicht bekannt');
});

test('another year than this one is said', () => {
  expect(said({ day: '2027-01-12', from: '09:30', to: '11:00' }, 'de')).toBe('Dienstag, 12. Januar 2027, 9:30 bis 11 Uhr');
  expect(said(afternoon, 'de', 2027)).toContain('Dezember 2026');
});

test.each(locales)('the leaf of the calendar has digits that stand on German doors: %s', (locale) => {
  const leaf = leafWords('2026-12-07', locale);
  expect(leaf.day).toBe('7');
  expect(leaf.weekday).toMatch(/^\p{L}+\.?$/u);
  expect(leaf.month).toMatch(/^\p{L}+\.?$/u);
});
