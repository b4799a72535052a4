import type { Step } from '../text/step.ts';
import { isBefore, type Mark, placeOf } from './marks.ts';
import { rectsOf } from './range-rects.ts';

/**
 * The mark a step leads to: the next one after (or the last one before) the mark where the reader was, else the first
 * below the top of what is in view.
 * @param marks in document order
 * @param from may have left the page since
 */
export function stepThroughMarks(
  marks: readonly Mark[],
  { entity, back = false, afresh = false, round = false }: Step,
  from: Mark | null,
): Mark | null {
  const wanted = entity ? marks.filter(({ entities }) => entities.includes(entity)) : marks;
  const ahead = afresh
    ? wanted
    : wanted.filter(isAhead(from?.range.startContainer.isConnected ? from : null, back));
  const others = ahead.length > 0 || !round ? ahead : wanted;
  return (back ? others.at(-1) : others[0]) ?? null;
}

const isAhead = (from: Mark | null, back: boolean) => (mark: Mark) => {
  if (from) return back ? isBefore(placeOf(mark), placeOf(from)) : isBefore(placeOf(from), placeOf(mark));
  const [rect] = rectsOf(mark.range);
  return rect !== undefined && (back ? rect.top < innerHeight : rect.bottom > 0);
};
