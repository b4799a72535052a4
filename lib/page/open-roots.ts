import { documentOf, queryAll } from './unclobbered.ts';

/**
 * Elements that may hold a shadow root: custom ones, and empty ones that scripts put a root into. Searched
 * natively: looking at every element costs several times the walk of a page's texts.
 */
const HOSTS =
  ".//*[contains(local-name(),'-') or ((self::div or self::span or self::section or self::article or self::main or self::p) and not(node()))]";

/** The open shadow roots below a root, and those inside them, outer ones first. */
export function openRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  return hostsIn(root).flatMap(({ shadowRoot }) =>
    // A form may answer with one of its inputs.
    shadowRoot instanceof ShadowRoot ? [shadowRoot, ...openRootsIn(shadowRoot)] : [],
  );
}

function hostsIn(root: Document | Element | ShadowRoot): Element[] {
  // Fragments cannot be searched that way, and are small.
  if (root instanceof ShadowRoot) return [...queryAll(root, '*')];
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = Document.prototype.evaluate.call(
    documentOf(root),
    HOSTS,
    root,
    null,
    ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  const hosts = Array.from(
    { length: found.snapshotLength },
    (_, index) => found.snapshotItem(index) as Element,
  );
  return root instanceof Element ? [root, ...hosts] : hosts;
}
