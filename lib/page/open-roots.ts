import { documentOf, queryAll } from './unclobbered.ts';

/**
 * Elements that may hold a shadow root: custom ones, and empty ones that scripts put a root into. Searched
 * natively: looking at every element costs several times the walk of a page's texts.
 */
const HOSTS =
  ".//*[contains(local-name(),'-') or ((self::div or self::span or self::section or self::article or self::main or self::p) and not(node()))]";

/** Most elements that are searched: a search cannot be interrupted, and larger pages would notice. */
const MOST_SEARCHED = 20_000;

/** The open shadow roots below a root, and those inside them; none in very large pages. */
export function openRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  return elementsIn(root).flatMap(({ shadowRoot }) =>
    // A form may answer with one of its inputs.
    shadowRoot instanceof ShadowRoot ? [shadowRoot, ...openRootsIn(shadowRoot)] : [],
  );
}

function elementsIn(root: Document | Element | ShadowRoot): Element[] {
  const all = queryAll(root, '*');
  // Fragments cannot be searched that way, and are small.
  if (root instanceof ShadowRoot) return [...all];
  const elements = root instanceof Element ? [root] : [];
  if (all.length > MOST_SEARCHED) return elements;
  const { evaluate } = Document.prototype;
  const found = evaluate.call(
    documentOf(root),
    HOSTS,
    root,
    null,
    XPathResult.ORDERED_NODE_ITERATOR_TYPE,
    null,
  );
  for (let node = found.iterateNext(); node; node = found.iterateNext()) elements.push(node as Element);
  return elements;
}
