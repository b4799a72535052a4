import { expect, test } from 'vitest';
import { isOn, type PageState } from '../../lib/text/page-report.ts';

const states: Record<PageState, boolean> = {
  on: true,
  reading: true,
  failed: true,
  'off-here': false,
  'not-chosen': false,
  'not-article': false,
  'no-page': false,
};

test.each(Object.entries(states))('a page that is "%s" shows marks, or would: %s', (state, shows) => {
  expect(isOn(state as PageState)).toBe(shows);
});
