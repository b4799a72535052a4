/** Where Parallax reads without being asked. */
export const scanModes = ['all', 'articles', 'chosen'] as const;
export type ScanMode = (typeof scanModes)[number];

/** Ids of the highlight styles; how each looks stands in lib/page/highlight-styles.ts. */
export const DEFAULT_STYLE = 'dots';

/** Longest open delay offered, in milliseconds: past it a card seems broken. */
export const LONGEST_OPEN_DELAY = 2000;

/** What the reader chose on the options page; the same on every site. */
export interface Settings {
  scanMode: ScanMode;
  /** Rest on a mark before its card opens, in milliseconds. */
  openDelay: number;
  highlightStyle: string;
  /** Whether the toolbar icon shows the number of entities found. */
  badge: boolean;
}

/**
 * Reads stored settings. What is missing or unreadable falls back to its default, field by field. Written by
 * hand: every page loads it, and four fields are not worth a schema library there.
 */
export function parseSettings(stored: unknown): Settings {
  const { scanMode, openDelay, highlightStyle, badge }: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    scanMode: scanModes.find((mode) => mode === scanMode) ?? 'articles',
    openDelay: isDelay(openDelay) ? openDelay : 400,
    highlightStyle: typeof highlightStyle === 'string' ? highlightStyle : DEFAULT_STYLE,
    badge: typeof badge === 'boolean' ? badge : true,
  };
}

const isDelay = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LONGEST_OPEN_DELAY;

export type SiteChoice = 'on' | 'off';
