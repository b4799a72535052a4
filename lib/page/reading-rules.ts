import { HOST_NAME } from './host-name.ts';
import { attributeOf, isElement, nameOf, parentOf } from './unclobbered.ts';

/** What an element means to the reader of the text around it. */
export type Role =
  | 'inline' // its text runs on
  | 'block' // its text stands by itself
  | 'apart' // inline, but never part of the word beside it: a footnote mark
  | 'break' // a line break inside a run
  | 'nothing' // neither text nor gap: <wbr>, ruby glosses, scripts
  | 'gap' // not read; the words on either side stay two words
  | 'wall'; // not read, and the text on either side does not run on

const names = (role: Role, list: string): [string, Role][] => list.split(' ').map((name) => [name, role]);

const roles: ReadonlyMap<string, Role> = new Map([
  ...names(
    'inline',
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong time tt u var',
  ),
  ...names('apart', 'sup sub'),
  ...names('break', 'br'),
  ...names('nothing', `wbr rt rp rtc script style noscript template link meta base ${HOST_NAME}`),
  ...names('gap', 'code kbd samp svg math img picture input area map track source param'),
  ...names(
    'wall',
    'head title textarea select option optgroup datalist button canvas iframe frame frameset object embed audio video progress meter',
  ),
]);

/** The role of a tag name; undefined for a custom element, whose style alone tells. */
export const roleOf = (name: string): Role | undefined =>
  roles.get(name) ?? (name.includes('-') ? undefined : 'block');

const LEFT_OUT = '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false" i])';

/** Whether an element is left out whatever its name: hidden, decoration, or what the reader edits. */
export const isMarkedOut = (element: Element): boolean => Element.prototype.matches.call(element, LEFT_OUT);

/** Whether an element stands inside something that is not read. */
export function isLeftOut(element: Element): boolean {
  for (let node: Node | null = element; node && isElement(node); node = parentOf(node)) {
    const role = roleOf(nameOf(node));
    if (role === 'nothing' || role === 'gap' || role === 'wall') return true;
    if (isMarkedOut(node)) return true;
  }
  return false;
}

/** Whether an element makes a block of its own, by its name or, for a custom element, by its style. */
export function isBlock(element: Element): boolean {
  const role = roleOf(nameOf(element));
  return role === undefined ? isShownAsBlock(element) : role === 'block';
}

/** The nearest block an element is part of, itself included. */
export function blockAround(element: Element): Element {
  let last = element;
  for (let node: Node | null = element; node && isElement(node); node = parentOf(node)) {
    if (isBlock(node)) return node;
    last = node;
  }
  return last;
}

/** Whether the style of an element makes its text stand by itself. Costs a style calculation. */
export const isShownAsBlock = (element: Element): boolean =>
  !/^(inline|contents|ruby)/.test(getComputedStyle(element).display);

/** Text being edited as a whole document is not read at all. */
export const isBeingEdited = (document: Document): boolean =>
  document.designMode === 'on' ||
  (document.body instanceof Element && attributeOf(document.body, 'contenteditable') === 'true');
