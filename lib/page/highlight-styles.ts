import { FLASH_HIGHLIGHT, highlightName, type StyleId } from './highlight-names.ts';

/** How marks look on the page. */
export interface HighlightStyle {
  /** Stored in the settings. */
  id: StyleId;
  /** For the options page, in English. */
  label: string;
  /**
   * CSS that `::highlight()` honours: background-color, color, text-decoration…, text-shadow. It must be legible on
   * white, black, grey and coloured blocks and leave the text's own colour alone. So: `currentColor` by itself (in
   * Chromium `color-mix()` with it takes the root's colour, not the text's), or a translucent middle tone.
   */
  declarations: string;
}

/** The styles a reader can choose from; a new one is one entry here, and its id in highlight-names.ts. */
export const highlightStyles: readonly HighlightStyle[] = [
  {
    id: 'dots',
    label: 'Dotted underline',
    declarations: 'text-decoration: underline dotted 2px currentColor; text-underline-offset: 0.22em;',
  },
  {
    id: 'wash',
    label: 'Pale wash',
    declarations: 'background-color: rgb(70 160 150 / 32%);',
  },
  {
    id: 'marker',
    label: 'Marker pen',
    declarations:
      'text-decoration: underline solid 0.34em rgb(205 125 20 / 45%); text-underline-offset: -0.1em; text-decoration-skip-ink: none;',
  },
  {
    id: 'double',
    label: 'Two fine lines',
    declarations:
      'text-decoration: underline double 1px currentColor; text-underline-offset: 0.2em; text-decoration-skip-ink: none;',
  },
];

const FLASH = 'background-color: rgb(230 150 30 / 60%);';
const FLASH_FORCED = 'background-color: Mark; color: MarkText;';
/** Where the reader's own colours replace the page's. Chromium then adds its Highlight colours, whatever we say. */
const FORCED =
  'background-color: transparent; text-decoration: underline dotted 2px currentColor; text-underline-offset: 0.22em;';
/** Marks belong to reading on the screen. */
const PRINTED = 'background-color: transparent; text-decoration: none;';

/** The style sheet for every document and shadow root that carries marks. */
export function highlightStyleSheet(): string {
  const styleNames = highlightStyles.map(({ id }) => highlightName(id));
  return [
    ...highlightStyles.map(({ id, declarations }) => rule(highlightName(id), declarations)),
    rule(FLASH_HIGHLIGHT, FLASH),
    media('(forced-colors: active)', [
      ...styleNames.map((name) => rule(name, FORCED)),
      rule(FLASH_HIGHLIGHT, FLASH_FORCED),
    ]),
    media(
      'print',
      [...styleNames, FLASH_HIGHLIGHT].map((name) => rule(name, PRINTED)),
    ),
  ].join('\n');
}

const rule = (name: string, declarations: string): string => `::highlight(${name}) { ${declarations} }`;

const media = (condition: string, rules: string[]): string =>
  `@media ${condition} {\n  ${rules.join('\n  ')}\n}`;
