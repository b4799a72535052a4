import { defineConfig } from 'vitest/config';

/** Only the tests of the lowest floor, for `npm run mutation`; `npm run unit` runs all. */
export default defineConfig({
  test: {
    isolate: false,
    include: ['tests/text/*.test.ts'],
    // Texts of 100,000 words and random briefings cost seconds, and a changed line is noticed sooner elsewhere.
    exclude: ['tests/text/hostile-texts.test.ts'],
  },
});
