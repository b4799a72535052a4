import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * What needs no real browser. Components render into happy-dom (each file asks for it by name), lib/extension
 * runs on WXT's fake browser; lib/page, which no imitation of a DOM can carry, has tests/page.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preactPreset()],
        test: {
          name: 'unit',
          include: ['tests/{architecture,components,page,text}/**/*.test.{ts,tsx}'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: ['tests/extension/**/*.test.ts'],
        },
      },
    ],
  },
});
