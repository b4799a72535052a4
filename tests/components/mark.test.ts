import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markOutlines } from '../../components/Mark.tsx';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the mark in the views and the toolbar icon have the same outlines and colours', () => {
  const drawn = [...read('scripts/draw-icons.svg').matchAll(/fill="(#\w+)" d="([^"]+)"/g)];
  const tokens = read('components/tokens.css');
  const colour = (name: string) => new RegExp(`--mark-${name}: (#\\w+)`).exec(tokens)?.[1];
  expect(drawn.map(([, fill, outline]) => [fill, outline])).toEqual(
    Object.entries(markOutlines).map(([name, outline]) => [colour(name), outline]),
  );
});

test.each([16, 32, 48, 96, 128])('the icon of %i pixels is a PNG of that size', (size) => {
  const png = readFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});
