import { createTranslator } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { holidayNames } from '#lib/holidays.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import ar from '#messages/ar.json' with { type: 'json' };
import de from '#messages/de.json' with { type: 'json' };
import en from '#messages/en.json' with { type: 'json' };
import uk from '#messages/uk.json' with { type: 'json' };
import { cityTime, exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { openingStatus } from './opening-status.ts';
import { changeWords, daysWords, openingWords, spanWords, weekdayName } from './opening-words.ts';
import { type Hours, access, ruleSchema } from './schema.ts';

const messages: Record<Locale, Record<string, string>> = { de: de.Opening, en: en.Opening, ar: ar.Opening, uk: uk.Opening };

type Words = { key: string; args: unknown };

function read({ key, args }: Words, locale: Locale): string {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: messages[locale], timeZone: 'Asia/Kathmandu', onError })(
    key,
    args as Record<string, string>,
  );
}

function sentenceOf(hours: Hours | null, moment: string, locale: Locale): string {
  const now = cityTime(moment);
  const words = openingWords(openingStatus(hours, now), now, locale);
  return [read(words, locale), ...(words.note ? [read(words.note, locale)] : [])].join(' | ');
}

const buergerbuero = hoursOf('Mo-We,Fr 08:00-19:00; Th 13:00-19:00; Sa 08:00-13:00');
const morning = (weekday: string) => hoursOf(`${weekday} 09:00-12:00`, { publicHolidays: 'asUsual' });
const always = hoursOf('24/7', { publicHolidays: 'asUsual' });
const welcome = hoursOf('Mo,Tu,Th 11:00-17:00');

/** Office, moment, then German, English, Arabic, Ukrainian. */
// prettier-ignore
const table: [hours: Hours | null, moment: string, de: string, en: string, ar: string, uk: string][] = [
  [buergerbuero, '2026-11-24 10:00', 'Jetzt offen, bis 19 Uhr', 'Open now, until 7 pm', 'مفتوح الآن، حتى الساعة 19', 'Зараз відчинено, до 19:00'],
  [hoursOf('Tu 09:00-12:30'), '2026-11-24 10:00', 'Jetzt offen, bis 12:30 Uhr', 'Open now, until 12:30 pm', 'مفتوح الآن، حتى الساعة 12:30', 'Зараз відчинено, до 12:30'],
  [buergerbuero, '2026-11-24 07:54', 'Jetzt geschlossen, heute offen 8–19 Uhr', 'Closed now, open today 8 am to 7 pm', 'مغلق الآن، ويفتح اليوم من الساعة 8 إلى 19', 'Зараз зачинено, сьогодні відчинено з 8:00 до 19:00'],
  [buergerbuero, '2026-11-24 19:00', 'Jetzt geschlossen, wieder morgen, 8–19 Uhr', 'Closed now, open again tomorrow, 8 am to 7 pm', 'مغلق الآن، ويفتح مجددًا غدًا من الساعة 8 إلى 19', 'Зараз зачинено, знову відчинено завтра, з 8:00 до 19:00'],
  [morning('Mo'), '2026-11-24 10:00', 'Heute geschlossen, wieder am Montag, 9–12 Uhr', 'Closed today, open again on Monday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الاثنين من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в понеділок, з 9:00 до 12:00'],
  [morning('Tu'), '2026-11-25 10:00', 'Heute geschlossen, wieder am Dienstag, 9–12 Uhr', 'Closed today, open again on Tuesday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الثلاثاء من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено у вівторок, з 9:00 до 12:00'],
  [morning('We'), '2026-11-23 10:00', 'Heute geschlossen, wieder am Mittwoch, 9–12 Uhr', 'Closed today, open again on Wednesday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الأربعاء من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в середу, з 9:00 до 12:00'],
  [morning('Th'), '2026-11-23 10:00', 'Heute geschlossen, wieder am Donnerstag, 9–12 Uhr', 'Closed today, open again on Thursday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الخميس من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в четвер, з 9:00 до 12:00'],
  [morning('Fr'), '2026-11-23 10:00', 'Heute geschlossen, wieder am Freitag, 9–12 Uhr', 'Closed today, open again on Friday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الجمعة من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в п’ятницю, з 9:00 до 12:00'],
  [morning('Sa'), '2026-11-23 10:00', 'Heute geschlossen, wieder am Samstag, 9–12 Uhr', 'Closed today, open again on Saturday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم السبت من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в суботу, з 9:00 до 12:00'],
  [morning('Su'), '2026-11-23 10:00', 'Heute geschlossen, wieder am Sonntag, 9–12 Uhr', 'Closed today, open again on Sunday, 9 am to 12 noon', 'مغلق اليوم، ويفتح مجددًا يوم الأحد من الساعة 9 إلى 12', 'Сьогодні зачинено, знову відчинено в неділю, з 9:00 до 12:00'],
  // A week from now is the same weekday: the date is clearer.
  [morning('Tu'), '2026-11-24 12:00', 'Jetzt geschlossen, wieder am 1. Dezember, 9–12 Uhr', 'Closed now, open again on 1 December, 9 am to 12 noon', 'مغلق الآن، ويفتح مجددًا في 1 ديسمبر من الساعة 9 إلى 12', 'Зараз зачинено, знову відчинено 1 грудня, з 9:00 до 12:00'],
  [{ ...welcome, exceptions: [exception('2026-11-23', '2027-08-31')] }, '2026-11-24 10:00', 'Heute geschlossen, wieder am 2. September 2027, 11–17 Uhr', 'Closed today, open again on 2 September 2027, 11 am to 5 pm', 'مغلق اليوم، ويفتح مجددًا في 2 سبتمبر 2027 من الساعة 11 إلى 17', 'Сьогодні зачинено, знову відчинено 2 вересня 2027 р., з 11:00 до 17:00'],
  [{ ...welcome, exceptions: [exception('2026-11-23', '2028-12-31')] }, '2026-11-24 10:00', 'Heute geschlossen. Wann wieder offen ist, wissen wir nicht.', 'Closed today. We do not know when it opens again.', 'مغلق اليوم. لا نعرف متى يفتح مجددًا.', 'Сьогодні зачинено. Коли знову відчинять, ми не знаємо.'],
  [buergerbuero, '2026-11-18 10:00', 'Heute geschlossen, wieder morgen, 13–19 Uhr | Feiertag: Buß- und Bettag', 'Closed today, open again tomorrow, 1 pm to 7 pm | Public holiday: Day of Repentance and Prayer', 'مغلق اليوم، ويفتح مجددًا غدًا من الساعة 13 إلى 19 | عطلة رسمية: يوم التوبة والصلاة', 'Сьогодні зачинено, знову відчинено завтра, з 13:00 до 19:00 | Святковий день: День покаяння і молитви'],
  [{ ...buergerbuero, publicHolidays: 'unknown' }, '2026-11-18 10:00', 'Nicht bekannt, ob am Feiertag offen ist | Feiertag: Buß- und Bettag', 'Not known whether it is open on the holiday | Public holiday: Day of Repentance and Prayer', 'لا نعرف هل هو مفتوح في يوم العطلة | عطلة رسمية: يوم التوبة والصلاة', 'Невідомо, чи відчинено у святковий день | Святковий день: День покаяння і молитви'],
  [hoursOf('Fr 22:00-02:00'), '2026-11-27 23:00', 'Jetzt offen, bis 2 Uhr', 'Open now, until 2 am', 'مفتوح الآن، حتى الساعة 2', 'Зараз відчинено, до 2:00'],
  [hoursOf('Mo 18:00-24:00'), '2026-11-23 20:00', 'Jetzt offen, bis 24 Uhr', 'Open now, until midnight', 'مفتوح الآن، حتى الساعة 24', 'Зараз відчинено, до 24:00'],
  [always, '2026-11-24 03:00', 'Rund um die Uhr offen', 'Open day and night', 'مفتوح على مدار الساعة', 'Відчинено цілодобово'],
  [{ ...always, exceptions: [exception('2026-11-27')] }, '2026-11-24 03:00', 'Jetzt offen, bis Donnerstag, 24 Uhr', 'Open now, until Thursday, midnight', 'مفتوح الآن، حتى يوم الخميس، الساعة 24', 'Зараз відчинено, до четверга, 24:00'],
  [{ ...always, exceptions: [exception('2026-12-24')] }, '2026-11-24 03:00', 'Jetzt offen, bis zum 23. Dezember, 24 Uhr', 'Open now, until 23 December, midnight', 'مفتوح الآن، حتى 23 ديسمبر، الساعة 24', 'Зараз відчинено, до 23 грудня, 24:00'],
  [{ ...always, exceptions: [exception('2026-11-24')] }, '2026-11-24 03:00', 'Heute geschlossen, wieder morgen, ab 0 Uhr', 'Closed today, open again tomorrow, from midnight', 'مغلق اليوم، ويفتح مجددًا غدًا ابتداءً من الساعة 0', 'Сьогодні зачинено, знову відчинено завтра, з 0:00'],
  [hoursOf(weekly('Tu 09:00-16:00', 'appointment')), '2026-11-24 10:00', 'Jetzt nur mit Termin, bis 16 Uhr', 'By appointment only, until 4 pm', 'الآن بموعد مسبق فقط، حتى الساعة 16', 'Зараз лише за записом, до 16:00'],
  [hoursOf(weekly('Tu 09:00-16:00', 'appointment')), '2026-11-23 10:00', 'Heute geschlossen, wieder morgen, 9–16 Uhr (nur mit Termin)', 'Closed today, open again tomorrow, 9 am to 4 pm (by appointment only)', 'مغلق اليوم، ويفتح مجددًا غدًا من الساعة 9 إلى 16 (بموعد مسبق فقط)', 'Сьогодні зачинено, знову відчинено завтра, з 9:00 до 16:00 (лише за записом)'],
  [hoursOf(weekly('Tu 09:00-16:00', 'byArrangement')), '2026-11-24 10:00', 'Jetzt nur nach Vereinbarung, bis 16 Uhr', 'By arrangement only, until 4 pm', 'الآن بالاتفاق المسبق فقط، حتى الساعة 16', 'Зараз лише за домовленістю, до 16:00'],
  [hoursOf(weekly('24/7', 'byArrangement'), { publicHolidays: 'asUsual' }), '2026-11-24 10:00', 'Nur nach Vereinbarung', 'By arrangement only', 'بالاتفاق المسبق فقط', 'Лише за домовленістю'],
  [null, '2026-11-24 10:00', 'Zeiten nicht bekannt', 'Opening hours not known', 'أوقات الدوام غير معروفة', 'Години роботи невідомі'],
  [hoursOf(null, { sourceText: 'Neun Sitzungen im Jahr' }), '2026-11-24 10:00', 'Nicht bekannt, ob jetzt offen ist', 'Not known whether it is open now', 'لا نعرف هل هو مفتوح الآن', 'Невідомо, чи зараз відчинено'],
  [hoursOf(weekly('Tu 08:00-12:00', 'walkIn', { kind: 'phone' })), '2026-11-24 10:00', 'Nur Telefonzeiten bekannt', 'Only telephone hours known', 'أوقات الاتصال الهاتفي وحدها معروفة', 'Відомі лише години роботи телефону'],
  [hoursOf(weekly('Tu 08:00-12:00', 'walkIn', { validTo: '2026-06-30' })), '2026-11-24 10:00', 'Aktuelle Zeiten nicht bekannt', 'Current opening hours not known', 'أوقات الدوام الحالية غير معروفة', 'Поточні години роботи невідомі'],
];

test.each(table)('what is said: %#, %s', (hours, moment, german, english, arabic, ukrainian) => {
  expect({
    de: sentenceOf(hours, moment, 'de'),
    en: sentenceOf(hours, moment, 'en'),
    ar: sentenceOf(hours, moment, 'ar'),
    uk: sentenceOf(hours, moment, 'uk'),
  }).toEqual({ de: german, en: english, ar: arabic, uk: ukrainian });
});

test('in the afternoon "tomorrow" is said, after midnight "today"', () => {
  expect(sentenceOf(morning('We'), '2026-11-24 23:59', 'de')).toBe('Heute geschlossen, wieder morgen, 9–12 Uhr');
  expect(sentenceOf(morning('We'), '2026-11-25 00:00', 'de')).toBe('Jetzt geschlossen, heute offen 9–12 Uhr');
});

test.each(locales)('every language has the same messages: %s', (locale) => {
  expect(Object.keys(messages[locale])).toEqual(Object.keys(messages.de));
});

test.each(locales)('nothing that can be chosen in a message is left without words: %s', (locale) => {
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map(weekdayName);
  const { weeks } = ruleSchema.shape;
  const choices: Words[] = [
    ...holidayNames.map((name) => ({ key: 'holiday', args: { name } })),
    ...weekdays.map((weekday) => ({ key: 'weekday', args: { weekday } })),
    ...access.options.map((each) => ({ key: 'access', args: { access: each } })),
    ...weekdays.flatMap((weekday) =>
      weeks
        .unwrap()
        .options.filter((each) => each !== 'every')
        .map((each) => ({ key: 'weeks', args: { weeks: each, weekday } })),
    ),
  ];
  const said = choices.map((words) => read(words, locale));
  for (const sentence of said) expect(sentence).not.toContain('–');
  // Odd and even weeks are the same for every weekday.
  expect(new Set(said).size).toBe(choices.length - 2 * 6);
});

test('spans and days as they stand in the week', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const said = locales.map((locale) => [
    read(spanWords({ from: '08:30', to: '12:00' }, locale), locale),
    read(spanWords({ from: '00:00', to: '24:00' }, locale), locale),
    read(daysWords(day('2026-11-18'), day('2026-11-18'), locale), locale),
    read(daysWords(day('2026-12-24'), day('2027-01-02'), locale), locale),
    read(changeWords(day('2026-12-02'), locale), locale),
  ]);
  expect(said).toEqual([
    ['8:30–12 Uhr', 'rund um die Uhr', 'Mittwoch, 18. November', '24. Dezember bis 2. Januar', 'Andere Zeiten ab 2. Dezember'],
    [
      '8:30 am to 12 noon',
      'day and night',
      'Wednesday 18 November',
      '24 December to 2 January',
      'Different hours from 2 December',
    ],
    ['من 8:30 إلى 12', 'على مدار الساعة', 'الأربعاء، 18 نوفمبر', 'من 24 ديسمبر إلى 2 يناير', 'أوقات أخرى ابتداءً من 2 ديسمبر'],
    ['8:30–12:00', 'цілодобово', 'середа, 18 листопада', 'з 24 грудня до 2 січня', 'Інші години з 2 грудня'],
  ]);
});
