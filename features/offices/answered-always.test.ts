import { expect, test } from 'vitest';
import { answeredAlways } from './answered-always.ts';
import { hoursSchema } from './schema.ts';

const hours = (days: number[], extra: object = {}, rule: object = {}) =>
  hoursSchema.parse({
    rules: days.map((weekday) => ({ weekday, from: '00:00', to: '24:00', access: 'walkIn', kind: 'phone', ...rule })),
    publicHolidays: 'asUsual',
    asOf: null,
    sourceText: null,
    ...extra,
  });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

test('an emergency number is answered always', () => {
  expect(answeredAlways(hours(everyDay))).toBe(true);
});

test.each([
  ['nothing is known', null],
  ['Sundays are missing', hours([1, 2, 3, 4, 5, 6])],
  ['nobody knows about holidays', hours(everyDay, { publicHolidays: 'unknown' })],
  ['it ends in the evening', hours(everyDay, {}, { to: '22:00' })],
  ['it is a door, not a telephone', hours(everyDay, {}, { kind: 'opening' })],
  ['it ends some day', hours(everyDay, {}, { validTo: '2027-01-31' })],
  ['some days differ', hours(everyDay, { exceptions: [{ id: 'move', from: '2027-01-01', to: '2027-01-02' }] })],
])('not when %s', (_, each) => {
  expect(answeredAlways(each)).toBe(false);
});
