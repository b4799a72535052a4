import { highlightStyles } from './highlight-styles.ts';

/** Paints one highlight style over the whole text of an element, as pages paint it. @returns what takes it off */
export function drawSample(element: Element, styleId: string): () => void {
  const style = highlightStyles.find(({ id }) => id === styleId);
  if (!style) return () => undefined;
  const range = new StaticRange({
    startContainer: element,
    startOffset: 0,
    endContainer: element,
    endOffset: element.childNodes.length,
  });
  const highlight = CSS.highlights.get(style.highlightName) ?? new Highlight();
  CSS.highlights.set(style.highlightName, highlight.add(range));
  return () => highlight.delete(range);
}
