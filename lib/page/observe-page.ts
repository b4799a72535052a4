import { HOST_NAME } from './host-name.ts';
import { blockAround, roleOf } from './reading-rules.ts';
import { holds, isElement, isText, nameOf, parentOf, walkerOver } from './unclobbered.ts';

/** Text that is new or changed. */
export interface PageChange {
  /** Elements whose whole text is new: read with readBlocks. None is inside another. */
  subtree: Element[];
  /** Blocks whose own text changed: read with readOwnRuns. None is inside a subtree above. */
  ownRuns: Element[];
  /** Whether anything left the page. */
  hasLess: boolean;
}

export interface ObservePageOptions {
  root: Node;
  /** Also called with nothing to read when text only left the page. */
  onChange(change: PageChange): void;
  /** Whether a text that came, went or changed can matter at all. Default: every one does. */
  isNews?(text: Text): boolean;
  /** Called when style may have brought text to light that was not seen before. */
  onReveal?(): void;
  signal: AbortSignal;
}

/** From the first change to telling of it, in milliseconds: changes come in bursts. */
const WAIT = 100;
/** Longest wait, under a storm: marks still follow within a second. */
const LONGEST_WAIT = 800;
/** From a change of style to looking what it brought to light, in milliseconds: styles change with every frame. */
const REVEAL_WAIT = 300;
/** Changed places in one wait that make it a storm. */
const STORM = 500;
/**
 * Events after which style may show what it hid, though no attribute changed: a fade that ended, a box that was ticked
 * (`:checked ~ p`), details and popovers, a style sheet that arrived.
 */
const REVEALING = ['transitionend', 'animationend', 'change', 'toggle', 'load'];

/**
 * Tells what text of the page is new or changed, in batches, waiting longer while changes keep pouring in.
 * What has left the page again by then, and our own element, are not told of.
 */
export function observePage({
  root,
  onChange,
  isNews = () => true,
  onReveal,
  signal,
}: ObservePageOptions): void {
  let revealing: ReturnType<typeof setTimeout> | undefined;
  let added = new Set<Element>();
  let touched = new Set<Element>();
  let hasLess = false;
  let wait = WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    wait = added.size + touched.size > STORM ? Math.min(wait * 2, LONGEST_WAIT) : WAIT;
    const change = { ...withoutOverlap(added, touched), hasLess };
    const isWorthTelling = hasLess || change.subtree.length + change.ownRuns.length > 0;
    added = new Set();
    touched = new Set();
    hasLess = false;
    if (isWorthTelling) onChange(change);
  }

  const note = {
    subtree(element: Element) {
      added.add(element);
    },
    own(element: Element) {
      touched.add(element);
    },
  };

  function noteReveal(): void {
    if (!onReveal) return;
    revealing ??= setTimeout(() => {
      revealing = undefined;
      onReveal();
    }, REVEAL_WAIT);
  }

  function takeIn(records: MutationRecord[]): void {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        // What these two hide is not even read; what style hides is read, and not marked.
        if (attributeName === 'hidden' || attributeName === 'aria-hidden') note.subtree(target as Element);
        else noteReveal();
      }
      if (type === 'characterData' && isNews(target as Text)) noteOwn(target, note);
      for (const node of addedNodes) if (!isText(node) || isNews(node)) noteAdded(node, target, note);
      for (const node of removedNodes) {
        if (isOurs(node) || (isText(node) && !isNews(node))) continue;
        hasLess = true;
        // The text before and after it may run on now.
        if (isElement(target) && (isText(node) || (isElement(node) && mayHaveRun(node)))) note.own(target);
      }
    }
    if (hasLess || added.size + touched.size > 0) timer ??= setTimeout(tell, wait);
  }

  function takeInStyling({ type, target }: Event): void {
    // Pictures arrive all the time.
    if (type !== 'load' || (target instanceof Element && nameOf(target) === 'link')) noteReveal();
  }

  const observer = new MutationObserver(takeIn);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    ...(onReveal && { attributeFilter: ['hidden', 'aria-hidden', 'class', 'style', 'open'] }),
  });
  for (const event of REVEALING)
    root.addEventListener(event, takeInStyling, { capture: true, passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(revealing);
    },
    { once: true },
  );
}

interface Notes {
  subtree(element: Element): void;
  own(element: Element): void;
}

function noteAdded(node: Node, target: Node, note: Notes): void {
  if (isText(node)) {
    noteOwn(node, note);
    return;
  }
  if (!isElement(node) || isOurs(node)) return;
  const role = roleOf(nameOf(node));
  if (role === 'nothing' || role === 'gap' || role === 'wall') return;
  if (role === 'block') {
    note.subtree(node);
    return;
  }
  if (isElement(target)) note.own(target);
  if (role === 'inline' || role === undefined) for (const block of blocksIn(node)) note.subtree(block);
}

function noteOwn(node: Node, note: Notes): void {
  const parent = isElement(node) ? node : parentOf(node);
  if (parent && isElement(parent)) note.own(parent);
}

/** The outermost blocks inside an inline element: its block's own runs do not reach into them. */
function blocksIn(element: Element): Element[] {
  const blocks: Element[] = [];
  const walker = walkerOver(element);
  let node: Node | null = walker.nextNode();
  while (node) {
    if (!isElement(node) || !isBlockName(node)) {
      node = walker.nextNode();
      continue;
    }
    blocks.push(node);
    while (!(node = walker.nextSibling()))
      if (!walker.parentNode() || walker.currentNode === element) return blocks;
  }
  return blocks;
}

/** Whether text of an element was part of the runs around it. */
function mayHaveRun(element: Element): boolean {
  const role = roleOf(nameOf(element));
  return role === undefined || role === 'inline' || role === 'apart' || role === 'break';
}

const isBlockName = (element: Element): boolean => roleOf(nameOf(element)) === 'block';

const isOurs = (node: Node): boolean => isElement(node) && nameOf(node) === HOST_NAME;

function withoutOverlap(added: Set<Element>, touched: Set<Element>): Omit<PageChange, 'hasLess'> {
  const isUnder = (element: Element, roots: Set<Element>): boolean => {
    for (let node: Node | null = element; node; node = parentOf(node))
      if (isElement(node) && roots.has(node)) return true;
    return false;
  };
  const subtrees = new Set<Element>();
  for (const element of added) {
    if (!isIn(element)) continue;
    const parent = parentOf(element);
    if (!parent || !isElement(parent) || !isUnder(parent, added)) subtrees.add(element);
  }
  const ownRuns = new Set<Element>();
  for (const element of touched) {
    if (!isIn(element)) continue;
    const block = blockAround(element);
    if (!isUnder(block, subtrees)) ownRuns.add(block);
  }
  return { subtree: [...subtrees], ownRuns: [...ownRuns] };
}

/** Still part of the page; a form may answer `isConnected` with one of its inputs. */
function isIn(element: Element): boolean {
  const connected: unknown = element.isConnected;
  return typeof connected === 'boolean' ? connected : holds(document, element);
}
