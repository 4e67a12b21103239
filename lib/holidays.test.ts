import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { holidayNames, holidayOn } from './holidays.ts';

const holidaysOf = (year: number) => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, day) => first.add({ days: day })).flatMap((date) => {
    const name = holidayOn(date);
    return name ? [`${date.toString().slice(5)} ${name}`] : [];
  });
};

test('Saxony’s eleven public holidays of 2027, in city days', () => {
  expect(holidaysOf(2027)).toEqual([
    '01-01 newYear',
    '03-26 goodFriday',
    '03-29 easterMonday',
    '05-01 labourDay',
    '05-06 ascension',
    '05-17 whitMonday',
    '10-03 germanUnity',
    '10-31 reformation',
    '11-17 repentance',
    '12-25 christmasDay',
    '12-26 secondChristmasDay',
  ]);
});

test('every year has all of them, and no other', () => {
  for (let year = 2020; year <= 2040; year++) {
    expect(
      holidaysOf(year)
        .map((day) => day.slice(6))
        .toSorted(),
    ).toEqual(holidayNames.toSorted());
  }
});
