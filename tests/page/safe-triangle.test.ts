import { expect, test } from 'vitest';
import { isOnTheWay } from '../../lib/page/safe-triangle.ts';

const card = { left: 100, top: 200, right: 500, bottom: 500 };
const from = { x: 150, y: 180 };

const points: [what: string, x: number, y: number, isOnTheWay: boolean][] = [
  ['straight down to the card', 150, 190, true],
  ['slanting to the far corner', 300, 193, true],
  ['in the card', 300, 400, true],
  ['away from it', 150, 170, false],
  ['along the line', 400, 180, false],
  ['below the card', 300, 600, false],
];

test.each(points)('%s', (_, x, y, expected) => {
  expect(isOnTheWay({ x, y }, from, card)).toBe(expected);
});

test('the same from above, from the side and from within', () => {
  expect(isOnTheWay({ x: 300, y: 550 }, { x: 300, y: 600 }, card)).toBe(true);
  expect(isOnTheWay({ x: 300, y: 650 }, { x: 300, y: 600 }, card)).toBe(false);
  expect(isOnTheWay({ x: 80, y: 300 }, { x: 60, y: 300 }, card)).toBe(true);
  expect(isOnTheWay({ x: 98, y: 300 }, { x: 300, y: 300 }, card)).toBe(true);
  expect(isOnTheWay({ x: 20, y: 300 }, { x: 300, y: 300 }, card)).toBe(false);
});
