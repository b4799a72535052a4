/** One for all roots of the page. */
let sheet: CSSStyleSheet | undefined;

/**
 * Lets marks be painted in a shadow root: in Firefox the document's own rules end at its edge. No `<style>`: a page's
 * Content Security Policy may forbid it, and the page's nodes stay as they are.
 * @param styleSheet asked once, with the first root: few pages have any
 */
export function adoptStyles(
  root: ShadowRoot,
  { styleSheet, signal }: { styleSheet: () => Promise<string>; signal: AbortSignal },
): void {
  if (!sheet) {
    const fresh = (sheet = new CSSStyleSheet());
    styleSheet().then(
      (css) => fresh.replaceSync(css),
      () => (sheet = undefined), // The next root tries again.
    );
  }
  const ours = sheet;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ours];
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== ours);
  });
}
