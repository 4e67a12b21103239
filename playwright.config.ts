import { defineConfig } from '@playwright/test';

// Run by scripts/test.ts, which starts the house and finds the browser.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: process.env.TEST_OUTPUT,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Two cores carry the house, its database, two browsers and the other tests at the same time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['dot'], ['json', { outputFile: process.env.TEST_REPORT }]],
  use: {
    baseURL: process.env.TEST_ADDRESS,
    timezoneId: 'Asia/Kathmandu',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM,
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
