import { isWordCharacter } from './is-word-character.ts';
import { holds, isElement, parentOf } from './unclobbered.ts';

/** Longest text of a floated or boxed element that still reads on into the next word: a drop cap, a set letter. */
const LONGEST_INITIAL = 3;

/**
 * Whether two text nodes that touch in the source are set apart by style: `<span>Moscow</span><span>Kyiv</span>`
 * as flex items. Floated drop caps and boxed single letters read on. Costs style calculation: for the few places
 * where words would be glued.
 */
export function standsApart(before: Text, after: Text): boolean {
  return pathTo(before, after).some(isBoxed) || pathTo(after, before).some(isBoxed);
}

/** The elements around a text that do not also hold the other. */
function pathTo(text: Text, other: Text): Element[] {
  const path: Element[] = [];
  for (let node = parentOf(text); node && isElement(node) && !holds(node, other); node = parentOf(node))
    path.push(node);
  return path;
}

function isBoxed(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  if (/^(inline|contents|none|ruby.*|inline ruby)$/.test(display)) return false;
  const readsOn = float !== 'none' || display.startsWith('inline-');
  return !(readsOn && (element.textContent ?? '').trim().length <= LONGEST_INITIAL);
}

/** Whether a text is what a drop cap in a block of its own holds: one letter. */
export const isInitial = (text: string): boolean =>
  text.length < LONGEST_INITIAL && text.trim().length === 1 && isWordCharacter(text.trim().charCodeAt(0));

/** Whether a block of so little text is set as a drop cap. */
export const isDropCap = (container: Element): boolean => getComputedStyle(container).float !== 'none';
