import type { TextBlock, TextPiece } from './text-block.ts';

/**
 * The place on the page of a span of a block's text (UTF-16 offsets, end exclusive). Its ends stand in text
 * nodes, never in a character that only the block has.
 * @returns null when the page has changed that text since it was read.
 */
export function rangeIn({ text, pieces }: TextBlock, start: number, end: number): StaticRange | null {
  let first = lastPieceBefore(pieces, start + 1);
  const piece = pieces[first];
  if (piece && start >= piece.start + piece.node.length && pieces[first + 1]) first++;
  const last = lastPieceBefore(pieces, end);
  const from = pieces[first];
  const to = pieces[last];
  if (!from || !to || last < first) return null;
  for (let index = first; index <= last; index++) {
    if (!isUnchanged(pieces[index], pieces[index + 1], { text, start, end })) return null;
  }
  return new StaticRange({
    startContainer: from.node,
    startOffset: Math.max(0, start - from.start),
    endContainer: to.node,
    endOffset: Math.min(to.node.length, end - to.start),
  });
}

/** The index of the last piece that begins before an offset, or 0. */
function lastPieceBefore(pieces: TextPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUnchanged(
  piece: TextPiece | undefined,
  next: TextPiece | undefined,
  { text, start, end }: { text: string; start: number; end: number },
): boolean {
  if (!piece) return false;
  const from = Math.max(start, piece.start);
  const to = Math.min(end, piece.start + piece.node.length, next?.start ?? text.length);
  return piece.node.data.startsWith(text.slice(from, to), from - piece.start) && to > from;
}
