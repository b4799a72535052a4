/** Where Parallax reads without being asked. */
export const scanModes = ['all', 'articles', 'chosen'] as const;
export type ScanMode = (typeof scanModes)[number];

/** Which mentions of an entity are marked: each, the first on the page, or the first under each heading. */
export const mentionChoices = ['every', 'first', 'section'] as const;
export type MentionChoice = (typeof mentionChoices)[number];

/** Ids of the highlight styles; how each looks stands in lib/page/highlight-styles.ts. */
export const DEFAULT_STYLE = 'dots';

/** Longest open delay offered, in milliseconds: past it a card seems broken. */
export const LONGEST_OPEN_DELAY = 2000;

/** What the reader chose on the options page; the same on every site. */
export interface Settings {
  scanMode: ScanMode;
  /** Whether an article's surroundings are marked too: navigation, comments, lists of other stories. */
  everything: boolean;
  mentions: MentionChoice;
  /** Whether a slim map of the mentions stands beside the scrollbar. */
  scrollMap: boolean;
  /** Rest on a mark before its card opens, in milliseconds. */
  openDelay: number;
  highlightStyle: string;
  /** Whether the toolbar icon shows the number of entities found. */
  badge: boolean;
}

/**
 * Reads stored settings. What is missing or unreadable falls back to its default, field by field. Written by
 * hand: every page loads it, and a few fields are not worth a schema library there.
 */
export function parseSettings(stored: unknown): Settings {
  const found: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  const { scanMode, mentions, openDelay, highlightStyle, badge } = found;
  return {
    scanMode: scanModes.find((mode) => mode === scanMode) ?? 'articles',
    everything: found.everything === true,
    mentions: mentionChoices.find((choice) => choice === mentions) ?? 'every',
    scrollMap: found.scrollMap === true,
    openDelay: isDelay(openDelay) ? openDelay : 400,
    highlightStyle: typeof highlightStyle === 'string' ? highlightStyle : DEFAULT_STYLE,
    badge: typeof badge === 'boolean' ? badge : true,
  };
}

const isDelay = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LONGEST_OPEN_DELAY;

export type SiteChoice = 'on' | 'off';
