import { isElement, parentOf, rectOf } from './unclobbered.ts';

/** Indents and font sizes beyond which text is out of sight on purpose, in CSS pixels. */
const FAR_INDENT = 500;
const TINY_FONT = 1;

/**
 * Whether text in an element can be seen: displayed, not `visibility: hidden`, not in a closed <details>, and
 * not "visually hidden" by clipping, zero size or a place off the page. Opacity does not count (it fades in),
 * nor that it waits below the fold for `content-visibility: auto`.
 *
 * Costs style and layout: ask it of the places where marks are to stand, not of every node. Pass one `Seen`
 * for a batch, and every element is asked once.
 */
export function isReadable(element: Element, { readable, clipped }: Seen = newSeen()): boolean {
  let answer = readable.get(element);
  if (answer === undefined)
    readable.set(
      element,
      (answer = isDisplayed(element) && hasSize(element) && !isClippedAway(element, clipped)),
    );
  return answer;
}

/** What is known of elements: good for one batch, in which the page does not change. */
export interface Seen {
  readable: Map<Element, boolean>;
  /** Whether an element, or one around it, clips what is in it away. */
  clipped: Map<Element, boolean>;
}

export const newSeen = (): Seen => ({ readable: new Map(), clipped: new Map() });

/** `content-visibility: hidden` hides what is in an element, and counts as visible itself. */
function hasSize(element: Element): boolean {
  const { fontSize, textIndent, contentVisibility } = getComputedStyle(element);
  return (
    contentVisibility !== 'hidden' &&
    Number.parseFloat(fontSize) >= TINY_FONT &&
    Number.parseFloat(textIndent) >= -FAR_INDENT
  );
}

/** An element with `display: contents` has no box of its own and is shown as its parent is. */
function isDisplayed(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  if (getComputedStyle(element).visibility !== 'visible') return false;
  if (getComputedStyle(element).display !== 'contents') return false;
  const around = elementAround(element);
  return around !== null && isDisplayed(around);
}

/** The parent, or the host of the shadow root that an element stands in directly. */
function elementAround(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : null;
}

function isClippedAway(element: Element, clipped: Map<Element, boolean>): boolean {
  const before = clipped.get(element);
  if (before !== undefined) return before;
  const around = elementAround(element);
  const answer = clips(element) || (around !== null && isClippedAway(around, clipped));
  clipped.set(element, answer);
  return answer;
}

/** Asks for as little style as will do: each answer is made anew, and all ancestors of all marks are asked. */
function clips(element: Element): boolean {
  const style = getComputedStyle(element);
  if (/^inset\((50|100)%/.test(style.clipPath) || /^rect\([01]px,? [01]px/.test(style.clip)) return true;
  const { width, height, right, bottom } = rectOf(element);
  const isTiny = width <= 1 || height <= 1;
  const isOff = right + scrollX <= 0 || bottom + scrollY <= 0;
  if (!isTiny && !isOff) return false;
  if (/^(inline|contents)$/.test(style.display)) return false;
  return (isTiny && style.overflow !== 'visible') || (isOff && /^(absolute|fixed)$/.test(style.position));
}
