/** Ids of the highlight styles, the default first. How each looks stands in highlight-styles.ts, which pages do not load. */
export const styleIds = ['dots', 'wash', 'marker', 'double'] as const;
export type StyleId = (typeof styleIds)[number];

/** The name a style paints under, in `::highlight(…)`: pages can see these names, so they say little. */
export const highlightName = (id: StyleId | 'flash'): string => `brief-${id}`;

/** The name of the style a reader chose; one that this version does not know is the default one. */
export const highlightNameOf = (styleId: string): string =>
  highlightName(styleIds.find((id) => id === styleId) ?? styleIds[0]);

/** Draws the eye to one mark for a moment, over any style. */
export const FLASH_HIGHLIGHT = highlightName('flash');
