import type { CardView, PaintedMark, Rect } from './driven-browser.ts';

/**
 * Functions that run in a page. Each travels as text, and so stands alone: no imports, nothing from outside.
 * The card's closed shadow root is readable here because the driver has given it to its host (revealCard).
 */

export function rectOfText({ text, nth }: { text: string; nth: number }): Rect | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    if (!node.parentElement?.checkVisibility()) continue;
    for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.length)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const [first] = range.getClientRects();
      if (!first) return null;
      if (first.top < 0 || first.bottom > innerHeight) {
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const { x, y, width, height } = range.getClientRects()[0] ?? first;
      return { x, y, width, height };
    }
  }
  return null;
}

export function readMarks(): PaintedMark[] {
  const marks: PaintedMark[] = [];
  for (const [highlight, ranges] of CSS.highlights) {
    for (const painted of ranges) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      marks.push({ highlight, text: range.toString(), rect: { x, y, width, height } });
    }
  }
  return marks;
}

export function hasHiddenRoot(): boolean {
  return [...document.querySelectorAll('parallax-popover')].some((host) => !host.shadowRoot);
}

export function readCard(): CardView | null {
  for (const host of document.querySelectorAll('[popover]')) {
    const dialog = host.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
    if (!dialog?.checkVisibility()) continue;
    const { x, y, width, height } = dialog.getBoundingClientRect();
    if (width > 0 && height > 0) return { text: dialog.innerText, rect: { x, y, width, height } };
  }
  return null;
}

export function rectOfControl(name: string): Rect | null {
  for (const host of document.querySelectorAll('[popover]')) {
    const controls = host.shadowRoot?.querySelectorAll<HTMLElement>('button, a[href], summary') ?? [];
    for (const control of controls) {
      const label = control.getAttribute('aria-label') ?? control.title;
      if (label !== name && !control.innerText.trim().startsWith(name)) continue;
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  return null;
}
