import { highlightNameOf } from './highlight-names.ts';

/** Paints one highlight style over the whole text of an element, as pages paint it. @returns what takes it off */
export function drawSample(element: Element, styleId: string): () => void {
  const name = highlightNameOf(styleId);
  const range = new StaticRange({
    startContainer: element,
    startOffset: 0,
    endContainer: element,
    endOffset: element.childNodes.length,
  });
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight.add(range));
  return () => highlight.delete(range);
}
