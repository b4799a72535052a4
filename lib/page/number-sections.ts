import { queryAll } from './unclobbered.ts';

/**
 * Numbers the sections of this document: a heading begins one, and belongs to it.
 * @returns the section of a node: 0 before the first heading. Ask in document order; then all of it costs one walk
 *   along the headings.
 */
export function numberSections(): (node: Node) => number {
  const headings = queryAll(document, 'h1,h2,h3,h4,h5,h6,[role="heading"]');
  let section = 0;
  return (node) => {
    while (section < headings.length && !isAfter(headings[section]!, node)) section++;
    return section;
  };
}

/** Whether a heading begins after a node; one that holds the node does not. */
const isAfter = (heading: Element, node: Node): boolean =>
  (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
