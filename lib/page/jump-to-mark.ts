import type { Mark } from './marks.ts';
import { rectsOf } from './range-rects.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
import { isElement, parentOf, rectOf } from './unclobbered.ts';

/** Part of the viewport at either end in which a mark is too near the edge to be read in context. */
const EDGE = 0.15;

/** Scrolls a mark into view, at once under reduced motion, and flashes it. Moves no focus. */
export function jumpToMark(mark: Mark, painter: { flash(mark: Mark): void }): void {
  // A page nobody sees is not drawn: its scrolling would wait for the reader to come back.
  const behavior = prefersReducedMotion() || document.hidden ? 'instant' : 'smooth';
  let [rect] = rectsOf(mark.range);
  if (!rect) return;
  for (const scroller of scrollersAround(mark.range.startContainer)) {
    const isPage = scroller === document.scrollingElement;
    const view = isPage ? { top: 0, height: innerHeight } : rectOf(scroller);
    const inView = rect.top - view.top;
    if (inView > view.height * EDGE && inView + rect.height < view.height * (1 - EDGE)) continue;
    const by: number = inView - view.height / 2 + rect.height / 2;
    const { scrollTop } = scroller;
    scroller.scrollBy({ top: by, behavior });
    // Where the mark will be once the scrolling has come to its end.
    const reach: number = Math.max(
      -scrollTop,
      Math.min(by, scroller.scrollHeight - scroller.clientHeight - scrollTop),
    );
    rect = new DOMRect(rect.x, rect.y - reach, rect.width, rect.height);
  }
  painter.flash(mark);
}

/** From the innermost box that scrolls to the page itself. */
function scrollersAround(node: Node): Element[] {
  const scrollers: Element[] = [];
  const page = document.scrollingElement;
  for (let up = parentOf(node); up && isElement(up) && up !== page; up = parentOf(up)) {
    if (up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(up).overflowY))
      scrollers.push(up);
  }
  return page ? [...scrollers, page] : scrollers;
}
