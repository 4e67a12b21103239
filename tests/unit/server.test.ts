import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('everything between a visitor and Next can be read in one sitting: server/ has at most 600 lines', () => {
  const folder = path.join(import.meta.dirname, '../../server');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const lines = files.map((file) => readFileSync(path.join(folder, file), 'utf8').split('\n').length - 1);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(600);
});
