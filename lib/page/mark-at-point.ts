import type { Mark, Marks } from './marks.ts';
import { rectsOf } from './range-rects.ts';

/**
 * The mark under a point of the viewport, in CSS pixels. The browser reports the text nearest to a point, so
 * the mark's own rectangles have the last word.
 * @param shadowRoots open roots to look into.
 */
export function markAtPoint(
  marks: Pick<Marks, 'at'>,
  { x, y }: { x: number; y: number },
  shadowRoots: Iterable<ShadowRoot> = [],
): Mark | null {
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, {
    shadowRoots: [...shadowRoots],
  });
  if (!caret) return null;
  const here = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return marks.at(caret.offsetNode, caret.offset).find(({ range }) => rectsOf(range).some(here)) ?? null;
}
