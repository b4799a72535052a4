import type { EntityKey } from '../text/entity-card.ts';
import type { Reason } from '../text/mention.ts';
import { inSlices } from './in-slices.ts';
import { newSeen } from './is-readable.ts';
import type { Marks, NewMark } from './marks.ts';
import { rangeIn } from './range-in-block.ts';
import { readableRange } from './readable-range.ts';
import type { TextBlock } from './text-block.ts';
import { rectOf } from './unclobbered.ts';

/** A mention whose place in the page is not known yet. */
export interface Unplaced {
  block: TextBlock;
  start: number;
  end: number;
  entities: EntityKey[];
  reason: Reason | undefined;
}

/** Mentions placed in a step. */
const STEP = 8;

interface Placing {
  marks: Marks;
  /** Told of a mention whose text stands in the page, but cannot be seen now. */
  onUnseen(mention: Unplaced): void;
  signal: AbortSignal;
}

/**
 * Adds marks for mentions, where the reader can see their text; those in view come first. (They were read in the page's
 * order: what one mention establishes, later ones need.)
 * @param mentions in document order
 * @returns how many marks there are more
 */
export async function placeMentions(
  mentions: readonly Unplaced[],
  { marks, onUnseen, signal }: Placing,
): Promise<number> {
  const seen = newSeen();
  const inView = firstInView(mentions);
  let count = 0;

  function* steps() {
    for (const [from, to] of [
      [inView, mentions.length],
      [0, inView],
    ] as const)
      for (let at = from; at < to; at += STEP)
        yield marks.add(mentions.slice(at, Math.min(at + STEP, to)).flatMap(placeOne)).length;
  }

  function placeOne(mention: Unplaced): NewMark[] {
    const { block, start, end, entities, reason } = mention;
    const range = readableRange(block, mention, seen);
    if (range) return [{ range, entities, reason, container: block.container }];
    // Text that has changed since is read again anyway.
    if (block.container.isConnected && rangeIn(block, start, end)) onUnseen(mention);
    return [];
  }

  await inSlices(steps(), { onStep: (added) => (count += added), signal });
  return count;
}

/** Index of the first mention whose block ends below the top of the viewport. */
function firstInView(mentions: readonly Unplaced[]): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rectOf(mentions[middle]!.block.container).bottom > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
