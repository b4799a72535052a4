/** How marks look on the page. */
export interface HighlightStyle {
  /** Stored in the settings. */
  id: string;
  /** For the options page, in English. */
  label: string;
  /** In `::highlight(…)`; pages can see it, so it says little. */
  highlightName: string;
  /**
   * CSS that `::highlight()` honours: background-color, color, text-decoration…, text-shadow. To be legible on any
   * page it takes its colours from the text's own (currentColor), and never looks like a link or an ad.
   */
  declarations: string;
}

/** The styles a reader can choose from; a new one is one entry here. The first is the default. */
export const highlightStyles: readonly HighlightStyle[] = [
  {
    id: 'dots',
    label: 'Dotted underline',
    highlightName: 'brief-dots',
    declarations:
      'text-decoration: underline dotted 2px color-mix(in srgb, currentColor 55%, transparent); text-underline-offset: 0.22em;',
  },
  {
    id: 'wash',
    label: 'Pale wash',
    highlightName: 'brief-wash',
    declarations: 'background-color: rgb(127 127 60 / 22%);',
  },
  {
    id: 'marker',
    label: 'Marker',
    highlightName: 'brief-marker',
    declarations:
      'text-decoration: underline solid 0.45em rgb(214 166 40 / 38%); text-underline-offset: -0.25em; text-decoration-skip-ink: none;',
  },
  {
    id: 'double',
    label: 'Two fine lines',
    highlightName: 'brief-double',
    declarations:
      'text-decoration: underline double 1px color-mix(in srgb, currentColor 60%, transparent); text-underline-offset: 0.2em;',
  },
];

/** Draws the eye to one mark for a moment. */
export const FLASH_HIGHLIGHT = 'brief-flash';

const FLASH = 'background-color: rgb(255 196 0 / 55%);';

/** The style sheet for every document and shadow root that carries marks. */
export function highlightStyleSheet(): string {
  const rules = highlightStyles.map(({ highlightName, declarations }) => rule(highlightName, declarations));
  const forced = highlightStyles.map(({ highlightName }) => rule(highlightName, 'background-color: Canvas;'));
  const none = [...highlightStyles.map(({ highlightName }) => highlightName), FLASH_HIGHLIGHT].map((name) =>
    rule(name, 'background-color: transparent; text-decoration: none;'),
  );
  return [...rules, rule(FLASH_HIGHLIGHT, FLASH), `@media print {\n${none.join('\n')}\n}`, forced.join('')].join('\n');
}

const rule = (name: string, declarations: string): string => `::highlight(${name}) { ${declarations} }`;
