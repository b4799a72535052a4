import type { Point, Rect } from './safe-triangle.ts';

export type Side = 'bottom' | 'top' | 'right' | 'left';

export interface CardPlace {
  left: number;
  top: number;
  side: Side;
  maxHeight: number;
}

export interface PlaceOptions {
  /** The line of the mark the card is about. */
  line: Rect;
  /** The pointer, which the card must not cover. */
  point?: Point;
  /** The card's own size. */
  size: { width: number; height: number };
  viewport: { width: number; height: number };
  /** The side it stands on now, to be kept while it fits: what is being read must not jump. */
  side?: Side;
}

/** Between mark and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 8;
/** The card covers at most this share of the window's height. */
const TALLEST = 0.6;
/** Lower than this, in CSS pixels, a card cannot be read. */
const LOWEST = 140;

/**
 * Where a card stands: below the line, else above, else beside it, wherever it fits; else on the roomier of above
 * and below, cut to the room there. Never over the line or the pointer.
 * @returns null when no side has room for a card that can be read, as at 400 % zoom: it becomes a sheet.
 */
export function placeCard({ line, point, size, viewport, side }: PlaceOptions): CardPlace | null {
  const taken = withPoint(line, point);
  const room: Record<Side, number> = {
    bottom: viewport.height - EDGE - (taken.bottom + GAP),
    top: taken.top - GAP - EDGE,
    right: viewport.width - EDGE - (taken.right + GAP),
    left: taken.left - GAP - EDGE,
  };
  const tallest = Math.round(viewport.height * TALLEST);
  const wanted = Math.min(size.height, tallest);
  const fits = (name: Side) => room[name] >= (isUpright(name) ? wanted : size.width);
  const sides: Side[] = [...(side ? [side] : []), 'bottom', 'top', 'right', 'left'];
  const chosen = sides.find(fits) ?? (room.bottom >= room.top ? 'bottom' : 'top');
  if (isUpright(chosen) && room[chosen] < Math.min(wanted, LOWEST)) return null;

  const maxHeight = isUpright(chosen) ? Math.min(tallest, room[chosen]) : tallest;
  const height = Math.min(size.height, maxHeight);
  const place = { taken, line, point, size: { width: size.width, height } };
  return {
    left: clamp(leftOf(chosen, place), EDGE, viewport.width - EDGE - size.width),
    top: clamp(topOf(chosen, place), EDGE, viewport.height - EDGE - height),
    side: chosen,
    maxHeight,
  };
}

const isUpright = (side: Side): boolean => side === 'bottom' || side === 'top';

interface Place {
  taken: Rect;
  line: Rect;
  point?: Point;
  size: { width: number; height: number };
}

function leftOf(side: Side, { taken, line, point, size: { width } }: Place): number {
  if (side === 'right') return taken.right + GAP;
  if (side === 'left') return taken.left - GAP - width;
  // A name over a long line: the card stays within reach of the pointer.
  return point && point.x > line.left + width ? point.x - width / 2 : line.left;
}

function topOf(side: Side, { taken, size: { height } }: Place): number {
  if (side === 'bottom') return taken.bottom + GAP;
  if (side === 'top') return taken.top - GAP - height;
  return taken.top;
}

const withPoint = (line: Rect, point?: Point): Rect =>
  point
    ? {
        left: Math.min(line.left, point.x),
        top: Math.min(line.top, point.y),
        right: Math.max(line.right, point.x),
        bottom: Math.max(line.bottom, point.y),
      }
    : line;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Of a mark's lines the one the pointer is on or nearest to; without a pointer the first. */
export function lineAt<R extends Rect>(lines: readonly R[], point?: Point): R | undefined {
  if (!point) return lines[0];
  const distance = ({ left, top, right, bottom }: Rect) =>
    Math.hypot(Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom));
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}
