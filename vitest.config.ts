import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const emptyModule = fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url));

export default defineConfig({
  // Tests read server code as the server does.
  resolve: { alias: { 'server-only': emptyModule } },
  test: {
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000, // rules are tried on thousands of made-up cases
          include: ['{app,components,features,lib,scripts,server,tests/unit}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/own-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
