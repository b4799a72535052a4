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
  const caret = caretAt(x, y, [...shadowRoots]);
  if (!caret) return null;
  const here = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return marks.at(caret.node, caret.offset).find(({ range }) => rectsOf(range).some(here)) ?? null;
}

function caretAt(x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | null {
  if (typeof Document.prototype.caretPositionFromPoint === 'function') {
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = Document.prototype.caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
