import { documentOf, queryAll, walkerOver } from './unclobbered.ts';

/**
 * Most elements of a page whose texts are searched natively, in one go: half the price of a walk, but it cannot
 * be interrupted.
 */
export const MOST_AT_ONCE = 5000;

/** Texts with more than white space in them, and not of a script: neither is worth a wrapper of its own. */
const TEXTS = './/text()[normalize-space()][not(parent::script or parent::style or parent::noscript)]';

/** Gives the texts below a root one by one, in document order: those a reader may see, and a few more. */
export function textsBelow(root: ParentNode & Node): () => Text | null {
  const isSmall = root instanceof ShadowRoot ? false : queryAll(root, '*').length <= MOST_AT_ONCE;
  return isSmall ? searched(root) : walked(root);
}

function searched(root: Node): () => Text | null {
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = Document.prototype.evaluate.call(
    documentOf(root),
    TEXTS,
    root,
    null,
    ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  const { snapshotLength } = found;
  let index = 0;
  return () => (index < snapshotLength ? (found.snapshotItem(index++) as Text) : null);
}

function walked(root: Node): () => Text | null {
  const walker = walkerOver(root, NodeFilter.SHOW_TEXT);
  return () => walker.nextNode() as Text | null;
}
