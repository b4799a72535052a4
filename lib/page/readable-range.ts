import { type Seen, isReadable } from './is-readable.ts';
import { rangeIn } from './range-in-block.ts';
import { standsApart } from './stands-apart.ts';
import type { TextBlock } from './text-block.ts';
import { isElement, parentOf } from './unclobbered.ts';

/**
 * The place of a span of a block's text if the reader can see it there as one: both ends readable, and no
 * style sets them apart.
 * @param seen remembers, for a batch of spans, which elements can be seen.
 */
export function readableRange(
  block: TextBlock,
  { start, end }: { start: number; end: number },
  seen?: Seen,
): StaticRange | null {
  const range = rangeIn(block, start, end);
  if (!range) return null;
  const { startContainer, endContainer } = range;
  if (!startContainer.isConnected || !isIn(startContainer, seen)) return null;
  if (startContainer === endContainer) return range;
  return isIn(endContainer, seen) && !standsApart(startContainer as Text, endContainer as Text)
    ? range
    : null;
}

function isIn(node: Node, seen?: Seen): boolean {
  const parent = parentOf(node);
  const element = parent instanceof ShadowRoot ? parent.host : parent;
  return element !== null && (isElement(element) ? isReadable(element, seen) : true);
}
