import { documentOf } from './unclobbered.ts';

/** The text in a range, in one line; empty when the page has changed under it. */
export function textOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = Document.prototype.createRange.call(documentOf(startContainer));
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString().replace(/\s+/g, ' ').trim();
  } catch {
    return '';
  }
}
