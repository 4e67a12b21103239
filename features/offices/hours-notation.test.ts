import { describe, expect, test } from 'vitest';
import { exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { osmNotation, readOsmNotation } from './hours-notation.ts';

describe('reading OpenStreetMap’s notation', () => {
  const week = (text: string) => {
    const read = readOsmNotation(text, 'walkIn');
    return read.ok ? read.rules.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`) : `refused: ${read.part}`;
  };

  test('lists and ranges of weekdays', () => {
    expect(week('Mo-We,Fr 08:00-19:00; Sa 08:00-13:00')).toEqual([
      '1 08:00-19:00',
      '2 08:00-19:00',
      '3 08:00-19:00',
      '5 08:00-19:00',
      '6 08:00-13:00',
    ]);
  });

  test('a later part replaces the same weekday', () => {
    expect(week('Mo-Tu 08:00-12:00; Tu 08:00-12:00,14:00-18:00')).toEqual(['1 08:00-12:00', '2 08:00-12:00', '2 14:00-18:00']);
    expect(week('Mo,Tu 11:00-17:00; Tu off')).toEqual(['1 11:00-17:00']);
  });

  test('over the weekend', () => expect(week('Sa-Mo 10:00-12:00')).toEqual(['1 10:00-12:00', '6 10:00-12:00', '7 10:00-12:00']));

  test('holidays, if they are mentioned', () => {
    expect(readOsmNotation('Mo 08:00-12:00; PH off', 'walkIn')).toMatchObject({ ok: true, publicHolidays: 'closed' });
    expect(readOsmNotation('Mo 08:00-12:00', 'walkIn')).toMatchObject({ ok: true, publicHolidays: null });
    expect(readOsmNotation('24/7', 'walkIn')).toMatchObject({ ok: true, publicHolidays: 'asUsual' });
  });

  test.each([
    ['Sa,Su,PH 00:00-24:00', 'Sa,Su,PH 00:00-24:00'],
    ['Mo 08:00-12:00; week 01-53/2 Tu 09:00-12:00', 'week 01-53/2 Tu 09:00-12:00'],
    ['Mo 08:00-12:00 "nach Aushang"', 'Mo 08:00-12:00 "nach Aushang"'],
    ['Mo 25:00-26:30', 'Mo 25:00-26:30'],
    ['Mo-Xx 08:00-12:00', 'Mo-Xx 08:00-12:00'],
    ['', ''],
    ['Mo off', 'Mo off'],
  ])('%s needs a person to look', (text, part) => expect(readOsmNotation(text, 'walkIn')).toEqual({ ok: false, part }));
});

describe('writing it', () => {
  test('a plain week comes back as it was', () => {
    for (const text of ['Mo-We,Fr 08:00-19:00, Th 13:00-19:00, Sa 08:00-13:00; PH off', 'Sa,Su 22:00-26:00; PH off']) {
      expect(osmNotation(hoursOf(text.replace('; PH off', '').replaceAll(', ', '; ').replace('26:00', '02:00')))).toBe(text);
    }
    expect(osmNotation(hoursOf('24/7', { publicHolidays: 'asUsual' }))).toBe('Mo-Su 00:00-24:00');
  });

  test('appointments, weeks, seasons and exceptions', () => {
    const rules = [
      ...weekly('Mo 08:00-12:00'),
      ...weekly('Tu 08:00-12:00', 'appointment', { weeks: 'odd' }),
      ...weekly('Th 14:00-16:00', 'byArrangement', { weeks: 'last', validFrom: '2026-12-01' }),
    ];
    const exceptions = [exception('2026-12-24', '2027-01-01'), exception('2026-12-28', '2026-12-28', ['10:00', '12:00'])];
    expect(osmNotation(hoursOf(rules, { exceptions }))).toBe(
      '2026 Dec 01-2099 Dec 31 Th[-1] 14:00-16:00 unknown "nach Vereinbarung", week 01-53/2 Tu 08:00-12:00 unknown "nur mit Termin", ' +
        'Mo 08:00-12:00; PH off; 2026 Dec 24-2026 Dec 27 off; 2026 Dec 28 10:00-12:00; 2026 Dec 29-2027 Jan 01 off',
    );
  });

  test('what is not known is not written', () => {
    expect(osmNotation(hoursOf(null, { sourceText: 'nach Aushang' }))).toBeNull();
    expect(osmNotation(hoursOf(weekly('Mo 08:00-12:00', 'walkIn', { kind: 'phone' })))).toBeNull();
  });
});
