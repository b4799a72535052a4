/**
 * What one would do instead, as functions that run in the page: each travels as text and stands alone. Both change
 * the page; the layout they cause is part of what they cost.
 */

declare const Mark: new (root: Element) => { mark(terms: string[], options: object): void };

/** mark.js, as its documentation shows it for a list of names. */
export function markWithMarkJs(terms: string[]): void {
  const options = { accuracy: 'exactly', separateWordSearch: false, acrossElements: false };
  const marker = new Mark(document.body);
  // One by one: of a thousand at once it calls itself a thousand deep, and the page's stack overflows.
  for (const term of terms) marker.mark([term], options);
  void document.body.offsetHeight;
}

/** One regular expression for all terms, a <mark> around every match. */
export function wrapByRegex(terms: string[]): void {
  const escaped = terms.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'g');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (/^(?:script|style|textarea)$/i.test(text.parentElement?.tagName ?? '')) continue;
    for (const match of [...text.data.matchAll(pattern)].toReversed()) {
      const name = text.splitText(match.index);
      name.splitText(match[0].length);
      const mark = document.createElement('mark');
      name.replaceWith(mark);
      mark.append(name);
    }
  }
  void document.body.offsetHeight;
}

/** A bare walk: the least that looking at every node of a page can cost. */
export function walkNodes(): void {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode()) count++;
  if (count < 0) throw new Error('Nothing to walk');
}

/** The same over its texts alone. */
export function walkTexts(): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count++;
  if (count < 0) throw new Error('Nothing to walk');
}
