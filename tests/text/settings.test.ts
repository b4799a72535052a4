import { expect, test } from 'vitest';
import { parseSettings } from '../../lib/text/settings.ts';

const defaults = {
  scanMode: 'articles',
  everything: false,
  mentions: 'every',
  scrollMap: false,
  openDelay: 400,
  highlightStyle: 'dots',
  badge: true,
};

test.each([
  [undefined, {}],
  [null, {}],
  ['nonsense', {}],
  [
    { scanMode: 'all', badge: false },
    { scanMode: 'all', badge: false },
  ],
  [{ scanMode: 'everything', openDelay: -1 }, {}],
  [{ openDelay: 1e9 }, {}],
  [{ everything: 'yes', mentions: 'second', scrollMap: 1 }, {}],
  [
    { everything: true, mentions: 'first', scrollMap: true },
    { everything: true, mentions: 'first', scrollMap: true },
  ],
  [{ openDelay: 0, highlightStyle: 7 }, { openDelay: 0 }],
])('stored %j', (stored, expected) => {
  expect(parseSettings(stored)).toEqual({ ...defaults, ...expected });
});
