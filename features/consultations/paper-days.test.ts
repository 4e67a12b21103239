import { describe, expect, test } from 'vitest';
import { readPaperDays } from './paper-days.ts';

const months = ['2026-11'];
const line = (n: number, topic: string, language: string, group: string, count: string) => ({
  [`topic${n}`]: topic,
  [`language${n}`]: language,
  [`group${n}`]: group,
  [`count${n}`]: count,
});
const good = line(1, 'work', 'ro', 'euWorker', ' 7 ');

describe('a tally sheet', () => {
  test('holds one kind of conversation on each line; empty lines do not count', () => {
    expect(
      readPaperDays(
        { month: '2026-11', ...good, ...line(3, '', '', '', ' '), ...line(12, 'other', 'unknown', 'unknown', '500') },
        months,
      ),
    ).toEqual({
      ok: true,
      month: '2026-11',
      lines: [
        {
          count: 7,
          consultation: {
            topics: ['work'],
            language: 'ro',
            group: 'euWorker',
            interpreter: null,
            leafletMissing: false,
            noOffice: false,
          },
        },
        {
          count: 500,
          consultation: {
            topics: ['other'],
            language: 'unknown',
            group: 'unknown',
            interpreter: null,
            leafletMissing: false,
            noOffice: false,
          },
        },
      ],
    });
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['nothing filled in', { month: '2026-11' }, { topic1: 'empty' }],
    ['a month that is over', { month: '2026-09', ...good }, { month: 'month' }],
    ['a month to come', { month: '2026-12', ...good }, { month: 'month' }],
    ['no month at all', good, { month: 'month' }],
    [
      'a word that is not on the list',
      { month: '2026-11', ...line(2, 'work', 'klingon', 'euWorker', '1') },
      { language2: 'choose' },
    ],
    ['half a line', { month: '2026-11', ...line(2, 'work', '', '', '3') }, { language2: 'choose', group2: 'choose' }],
    ['nobody', { month: '2026-11', ...line(1, 'work', 'ro', 'euWorker', '0') }, { count1: 'count' }],
    ['half a person', { month: '2026-11', ...line(1, 'work', 'ro', 'euWorker', '1.5') }, { count1: 'count' }],
    ['words for a number', { month: '2026-11', ...line(1, 'work', 'ro', 'euWorker', 'viele') }, { count1: 'count' }],
    ['far too many', { month: '2026-11', ...line(1, 'work', 'ro', 'euWorker', '501') }, { count1: 'count' }],
  ])('%s is refused, field by field', (_, fields, errors) => {
    expect(readPaperDays(fields, months)).toEqual({ ok: false, errors });
  });
});
