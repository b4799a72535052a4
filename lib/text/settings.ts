import * as v from 'valibot';

/** Where Parallax reads without being asked. */
export const scanModes = ['all', 'articles', 'chosen'] as const;
export type ScanMode = (typeof scanModes)[number];

/** Ids of the highlight styles; how each looks stands in lib/page/highlight-styles.ts. */
export const DEFAULT_STYLE = 'dots';

/** Longest open delay offered, in milliseconds: past it a card seems broken. */
export const LONGEST_OPEN_DELAY = 2000;

export const settingsSchema = v.object({
  scanMode: v.fallback(v.picklist(scanModes), 'articles'),
  /** Rest on a mark before its card opens, in milliseconds. */
  openDelay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_OPEN_DELAY)), 400),
  highlightStyle: v.fallback(v.string(), DEFAULT_STYLE),
  /** Whether the toolbar icon shows the number of entities found. */
  badge: v.fallback(v.boolean(), true),
});

/** What the reader chose on the options page; the same on every site. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Reads stored settings. What is missing or unreadable falls back to its default, field by field. */
export const parseSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});

export type SiteChoice = 'on' | 'off';
