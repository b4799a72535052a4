import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { type PlaceOptions, lineAt, placeCard } from '../../lib/page/place-card.ts';

const viewport = { width: 1000, height: 800 };
const size = { width: 400, height: 300 };
const line = (left: number, top: number, width = 60) => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

const places: [what: string, options: Partial<PlaceOptions>, side: string, left: number, top: number][] = [
  ['below the line, from its start', { line: line(200, 100) }, 'bottom', 200, 128],
  ['above when there is no room below', { line: line(200, 600) }, 'top', 200, 292],
  ['shifted into the window at the right', { line: line(900, 100) }, 'bottom', 592, 128],
  ['and at the left', { line: line(-30, 100) }, 'bottom', 8, 128],
  [
    'beside the line when it is low and the window is, too',
    { line: line(100, 200), viewport: { width: 1000, height: 440 }, size: { width: 400, height: 260 } },
    'right',
    168,
    172,
  ],
  [
    'within reach of a pointer far along a line',
    { line: line(10, 100, 900), point: { x: 800, y: 110 } },
    'bottom',
    592,
    128,
  ],
  ['on the side it has, while it fits', { line: line(200, 400), side: 'top' }, 'top', 200, 92],
  ['on another when it no longer fits', { line: line(200, 200), side: 'top' }, 'bottom', 200, 228],
];

test.each(places)('stands %s', (_, options, side, left, top) => {
  expect(placeCard({ line: line(0, 0), size, viewport, ...options })).toMatchObject({ side, left, top });
});

test('is cut to the room there is', () => {
  const low = { width: 420, height: 500 };
  const place = placeCard({ line: line(10, 200), size: { width: 400, height: 900 }, viewport: low });
  expect(place).toMatchObject({ side: 'bottom', maxHeight: 264 });
});

test('is no card where it could not be read', () => {
  expect(
    placeCard({
      line: line(10, 100),
      size: { width: 300, height: 300 },
      viewport: { width: 320, height: 256 },
    }),
  ).toBeNull();
});

test('never covers its line or the pointer, and stays in the window', () => {
  const screen = { width: 1280, height: 720 };
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: 0, max: 1200 }),
        top: fc.integer({ min: 0, max: 700 }),
        wide: fc.integer({ min: 5, max: 80 }),
        along: fc.double({ min: 0, max: 1, noNaN: true }),
        height: fc.integer({ min: 50, max: 2000 }),
      }),
      ({ left, top, wide, along, height }) => {
        const mark = line(left, top, wide);
        const point = { x: left + along * wide, y: top + 10 };
        const place = placeCard({ line: mark, point, size: { width: 400, height }, viewport: screen });
        if (!place) throw new Error('no place');
        const bottom = place.top + Math.min(height, place.maxHeight);
        const covers =
          place.left < mark.right &&
          place.left + 400 > mark.left &&
          place.top < mark.bottom &&
          bottom > mark.top;
        expect(covers).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + 400).toBeLessThanOrEqual(screen.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(screen.height);
      },
    ),
  );
});

test('a mark over two lines is met on the line of the pointer', () => {
  const lines = [line(900, 100), line(10, 130)];
  expect(lineAt(lines)).toBe(lines[0]);
  expect(lineAt(lines, { x: 30, y: 140 })).toBe(lines[1]);
  expect(lineAt(lines, { x: 905, y: 99 })).toBe(lines[0]);
});
