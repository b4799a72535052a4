import { expect, test } from 'vitest';
import {
  beginAt,
  canGoBack,
  canGoForward,
  goBack,
  goForward,
  goOn,
  shown,
} from '../../lib/text/card-history.ts';

test('Back and Forward lead through the cards as in a browser', () => {
  let history = beginAt(['b/deal']);
  expect([canGoBack(history), canGoForward(history)]).toEqual([false, false]);
  history = goOn(goOn(history, ['b/us']), ['b/russia']);
  history = goBack(goBack(history));
  expect(shown(history)).toEqual(['b/deal']);
  expect(goBack(history)).toBe(history);
  history = goForward(history);
  expect(shown(history)).toEqual(['b/us']);
  history = goOn(history, ['b/china']);
  expect(shown(history)).toEqual(['b/china']);
  expect(canGoForward(history)).toBe(false);
  expect(shown(goBack(history))).toEqual(['b/us']);
});
