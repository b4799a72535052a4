/*
 * Reads of the DOM that a page cannot clobber. A <form> answers `form.parentNode` with its <input
 * name=parentNode>, a document answers `document.body` with <form name=body>, in extensions too. Every other
 * element, and every text node, is read directly.
 */

let parentNode: ((this: Node) => ParentNode | null) | undefined;

/** The parent of a node, or null at the top of a document, a shadow root or a detached tree. */
export function parentOf(node: Node): ParentNode | null {
  // The plain read is several times faster, and wrong for forms alone; what has no name is no element.
  const name: unknown = (node as Element).localName;
  if (name === undefined || (typeof name === 'string' && name !== 'form')) return node.parentNode;
  parentNode ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return parentNode ? parentNode.call(node) : node.parentNode;
}

/** The lower-case tag name. Only a form can answer with anything but a string. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** All elements below a document, element or shadow root that match. */
export function queryAll(root: ParentNode, selector: string): NodeListOf<Element> {
  const prototype = isElement(root)
    ? Element.prototype
    : isDocument(root)
      ? Document.prototype
      : DocumentFragment.prototype;
  return prototype.querySelectorAll.call(root, selector);
}

/** All elements of a name below a document or an element: found one by one, as they are asked for. */
export function allNamed(name: string, root: Document | Element): HTMLCollectionOf<Element> {
  const { getElementsByTagName } = isElement(root) ? Element.prototype : Document.prototype;
  return getElementsByTagName.call(root, name);
}

/** Whether there are more elements below a root than so many; it does not count on. */
export const hasMoreThan = (most: number, root: Document | Element): boolean =>
  allNamed('*', root)[most] !== undefined;

/** A walker over the elements and texts below a root, or as told; the page cannot clobber its steps. */
export function walkerOver(
  root: Node,
  whatToShow = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, whatToShow);
}

export const isDocument = (node: Node): node is Document => node.nodeType === Node.DOCUMENT_NODE;

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** A form may answer `nodeType` with one of its inputs: what is not a number is an element. */
export const isElement = (node: Node): node is Element => {
  const type: unknown = node.nodeType;
  return type === Node.ELEMENT_NODE || typeof type !== 'number';
};

export const documentOf = (node: Node): Document => {
  if (isDocument(node)) return node;
  const owner: unknown = node.ownerDocument;
  return owner && (owner as Node).nodeType === Node.DOCUMENT_NODE ? (owner as Document) : document;
};
