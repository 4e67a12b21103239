import { expect, test } from 'vitest';
import { checksumOf, type FrozenContent } from './frozen.ts';

const content: FrozenContent = {
  period: '2026-Q4',
  frozenOn: '2027-01-20',
  definitions: { de: { rounding: 'auf fünf gerundet' } },
  tables: [
    {
      table: 'gap',
      shown: {
        figures: {
          a: [['work'], ['law', 'other']],
          b: [['']],
          rows: [
            [5, 5],
            [0, 0],
            [5, 5],
          ],
        },
        keptBack: null,
      },
    },
  ],
};

test('the checksum does not depend on the order in which a database hands names out', () => {
  const { tables, ...rest } = content;
  expect(checksumOf({ tables, ...rest })).toBe(checksumOf(content));
});

test('one other figure, one other word, and the checksum is another', () => {
  const other = structuredClone(content);
  other.tables[0]!.shown.figures!.rows[0]![0] = 10;
  expect(checksumOf(other)).not.toBe(checksumOf(content));
  expect(checksumOf({ ...content, frozenOn: '2027-01-21' })).not.toBe(checksumOf(content));
});
