import { documentOf } from './unclobbered.ts';

/** One live range, lent out for measuring: each one that stands in the page slows every change of it. */
let measure: Range | undefined;

/**
 * Where a range stands in the viewport: one rectangle a line and inline box, in CSS pixels.
 * @returns none when the page has changed under the range, or does not show it.
 */
export function rectsOf(range: StaticRange): DOMRect[] {
  const document = documentOf(range.startContainer);
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  if (measure?.startContainer !== document) measure = Document.prototype.createRange.call(document);
  try {
    measure.setStart(range.startContainer, range.startOffset);
    measure.setEnd(range.endContainer, range.endOffset);
    return [...measure.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } catch {
    return [];
  } finally {
    measure.setStart(document, 0);
    measure.collapse(true);
  }
}
