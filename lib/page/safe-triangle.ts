export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the triangle is widened beyond the card's corners, in CSS pixels: hands do not draw straight lines. */
const SLACK = 12;

/**
 * Whether a point lies on the way from the place where the pointer left the mark to the card: in the triangle
 * between that place and the card's near corners, or in the card.
 */
export function isOnTheWay(point: Point, from: Point, card: Rect): boolean {
  const wide = {
    left: card.left - SLACK,
    top: card.top - SLACK,
    right: card.right + SLACK,
    bottom: card.bottom + SLACK,
  };
  if (isInside(point, card)) return true;
  if (isInside(from, card)) return isInside(point, wide);
  const corners: Point[] = [
    { x: wide.left, y: card.top },
    { x: wide.right, y: card.top },
    { x: wide.right, y: card.bottom },
    { x: wide.left, y: card.bottom },
  ];
  return corners.some((corner, index) =>
    isInTriangle(point, from, corner, corners[(index + 1) % 4] ?? corner),
  );
}

export const isInside = ({ x, y }: Point, { left, top, right, bottom }: Rect): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** On which side of the line from a to b a point lies: the sign of the cross product. */
const side = (point: Point, a: Point, b: Point): number =>
  (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
