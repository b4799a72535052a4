export interface HighlightSample {
  styles: { id: string; label: string }[];
  /**
   * Paints a real highlight over an element's text, in one of the styles.
   * @returns what takes the highlight off again, if anything must
   */
  drawSample(element: HTMLElement, styleId: string): void | (() => void);
}
