import { isElement, parentOf, rectOf } from './unclobbered.ts';

/** Indents and font sizes beyond which text is out of sight on purpose, in CSS pixels. */
const FAR_INDENT = 500;
const TINY_FONT = 1;

/**
 * Whether text in an element can be seen: displayed, not `visibility: hidden`, not in a closed <details>, and
 * not "visually hidden" by clipping, zero size or a place off the page. Opacity does not count (it fades in),
 * nor that it waits below the fold for `content-visibility: auto`.
 *
 * Costs style and layout: ask it of the places where marks are to stand, not of every node. Pass one `clipped`
 * map for a batch, and every ancestor is measured once.
 */
export function isReadable(element: Element, clipped: Map<Element, boolean> = new Map()): boolean {
  const { visibility, fontSize, textIndent } = getComputedStyle(element);
  if (visibility !== 'visible') return false;
  if (Number.parseFloat(fontSize) < TINY_FONT || Number.parseFloat(textIndent) < -FAR_INDENT) return false;
  return isDisplayed(element) && !isClippedAway(element, clipped);
}

/** An element with `display: contents` has no box of its own and is shown as its parent is. */
function isDisplayed(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { contentVisibilityAuto: false })) return true;
  if (getComputedStyle(element).display !== 'contents') return false;
  const parent = parentOf(element);
  return parent !== null && isElement(parent) && isDisplayed(parent);
}

function isClippedAway(element: Element, clipped: Map<Element, boolean>): boolean {
  const before = clipped.get(element);
  if (before !== undefined) return before;
  const parent = parentOf(element);
  const answer = clips(element) || (parent !== null && isElement(parent) && isClippedAway(parent, clipped));
  clipped.set(element, answer);
  return answer;
}

function clips(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'contents' || style.display === 'inline') return false;
  const { width, height, right, bottom } = rectOf(element);
  if ((width <= 1 || height <= 1) && style.overflow !== 'visible') return true;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return /^rect\([01]px,? [01]px/.test(style.clip) || right + scrollX <= 0 || bottom + scrollY <= 0;
}
