import { MOST_AT_ONCE } from './texts-below.ts';
import { documentOf, queryAll, walkerOver } from './unclobbered.ts';

/**
 * Elements that may hold a shadow root: custom ones, and empty ones that scripts put a root into. Searched
 * natively: looking at every element costs several times the walk of a page's texts.
 */
const HOSTS =
  ".//*[contains(local-name(),'-') or ((self::div or self::span or self::section or self::article or self::main or self::p) and not(node()))]";

/** Elements in a step. */
const STEP = 64;

/** Yields the open shadow roots below a root, and those inside them, in steps that may find none. */
export function* openRootsIn(root: Document | Element | ShadowRoot): Generator<ShadowRoot[]> {
  let count = 0;
  for (const { shadowRoot } of elementsIn(root)) {
    // A form may answer with one of its inputs.
    if (shadowRoot instanceof ShadowRoot) {
      yield [shadowRoot];
      yield* openRootsIn(shadowRoot);
    }
    if (++count % STEP === 0) yield [];
  }
}

function* elementsIn(root: Document | Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element) yield root;
  // Fragments cannot be searched that way; large pages would wait too long.
  if (root instanceof ShadowRoot || queryAll(root, '*').length > MOST_AT_ONCE) {
    const walker = walkerOver(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) yield walker.currentNode as Element;
    return;
  }
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const { evaluate } = Document.prototype;
  const found = evaluate.call(documentOf(root), HOSTS, root, null, ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let index = 0; index < found.snapshotLength; index++) yield found.snapshotItem(index) as Element;
}
