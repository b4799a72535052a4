import { defineConfig } from '@playwright/test';

/**
 * Both browsers run the same tests, each with the built extension. Firefox is driven over WebDriver BiDi
 * inside Playwright's runner (see scripts/drive/). One at a time: two browsers on two cores make each other slow.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../output/e2e',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
