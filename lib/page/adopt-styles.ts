import { highlightStyleSheet } from './highlight-styles.ts';

/** One for all roots of the page. */
let sheet: CSSStyleSheet | undefined;

/**
 * Lets marks be painted in a shadow root: in Firefox the document's own rules end at its edge. No `<style>`: a page's
 * Content Security Policy may forbid it, and the page's nodes stay as they are.
 */
export function adoptStyles(root: ShadowRoot, signal: AbortSignal): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightStyleSheet());
  }
  const ours = sheet;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ours];
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== ours);
  });
}
