import { expect, test } from 'vitest';
import { telHref } from './phone.ts';

test.each([
  ['110', 'tel:110'],
  ['112', 'tel:112'],
  ['115', 'tel:115'],
  ['116 016', 'tel:116016'],
  ['0341 123-4567', 'tel:+493411234567'],
  ['+49 341 1234567', 'tel:+493411234567'],
  ['0800 111 0 111', 'tel:+498001110111'],
  ['(0341) 123 45-0', 'tel:+49341123450'],
])('%s is dialled as %s', (written, dialled) => {
  expect(telHref(written)).toBe(dialled);
});
