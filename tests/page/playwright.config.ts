import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** lib/page in a real browser, without the extension around it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/page',
  workers: 1,
  reporter: 'list',
  use: {
    viewport: { width: 1000, height: 700 },
    launchOptions: {
      chromiumSandbox: false,
      ...(existsSync(DEBIAN_CHROMIUM) && { executablePath: DEBIAN_CHROMIUM }),
    },
  },
});
