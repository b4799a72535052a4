import type { CDPSession } from '@playwright/test';
import type { EntityKey } from '../../lib/text/entity-card.ts';
import type { PageReport } from '../../lib/text/page-report.ts';

/** In CSS pixels of the viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Which of several places of the same text: from 0. */
export interface Which {
  nth?: number;
}

/** A range in the registry of CSS highlights, which extension and page share. */
export interface PaintedMark {
  /** The name of its highlight. */
  highlight: string;
  text: string;
  /** Where it stands in the viewport; its first line, if it has several. */
  rect: Rect;
}

/** The card as the reader sees it. */
export interface CardView {
  /** Its text, line by line as it is laid out. */
  text: string;
  rect: Rect;
}

/** A tab of a driven browser. What it does is done with a real mouse and a real keyboard. */
export interface Tab {
  /** The browser's own number for it, as in `tabs.query`. */
  readonly id: number;
  url(): string;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Chromium's own way in, for what only it can measure. */
  readonly protocol?: CDPSession;
  /** Uncaught errors since the tab was opened: the page's own, and those of scripts in it. */
  errors(): string[];
  /** Brings it to the front. */
  activate(): Promise<void>;
  close(): Promise<void>;
  setSize(size: { width: number; height: number }): Promise<void>;
  /** PNG of the viewport, or of a part of it. */
  screenshot(options?: { path?: string; clip?: Rect }): Promise<Buffer>;

  /** Runs a function in the page's own world. It travels as text: it sees its argument and nothing else of ours. */
  evaluate<R, A = undefined>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Runs the text of a script in the page's own world: axe-core, say. */
  runScript(source: string): Promise<void>;
  /** Evaluates until there is something to see; `what` it is stands in the error when it never comes. */
  waitFor<R, A = undefined>(
    what: string,
    look: (argument: A) => R | null | undefined | false,
    argument?: A,
  ): Promise<R>;

  /** Where a text of the page stands, scrolled into view. Waits until it is there. */
  findText(text: string, which?: Which): Promise<Rect>;
  /** Moves the mouse onto a text of the page and leaves it there. */
  hover(text: string, which?: Which): Promise<void>;
  /** Clicks a text of the page. */
  click(text: string, which?: Which): Promise<void>;
  moveMouse(to: Point): Promise<void>;
  clickAt(at: Point): Promise<void>;
  /** Presses a key, or several at once: "Escape", "Alt+B". */
  press(keys: string): Promise<void>;

  /** What is painted, in the order it was registered. Text far from the viewport need not be. */
  marks(): Promise<PaintedMark[]>;
  /** The card, or null while none is open. */
  card(): Promise<CardView | null>;
  /** Waits for a card; with a text, for one that carries it. */
  waitForCard(text?: string): Promise<CardView>;
  waitForNoCard(): Promise<void>;
  /** Clicks a button, link or summary of the card by its accessible name or the text it begins with. */
  clickInCard(name: string): Promise<void>;
  /** Runs a function on the card's shadow root; null where no card has been opened yet. */
  evaluateInCard<R, A = undefined>(
    work: (root: ShadowRoot, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R | null>;
  /** The same on the root of what announces mentions and draws the scroll map. */
  evaluateInGuide<R, A = undefined>(
    work: (root: ShadowRoot, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R | null>;
}

/** A browser with the extension in it. */
export interface DrivenBrowser {
  readonly name: 'chromium' | 'firefox';
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  readonly origin: string;
  /** Opens a page in a new tab and waits until it is loaded. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a tab: "options.html". */
  openOwn(path: string): Promise<Tab>;
  /** Opens the popup for a tab, in a tab of its own that has the popup's size. */
  openPopup(tab: Tab): Promise<Tab>;
  /** What the page in a tab says of itself; null while no content script answers. */
  report(tab: Tab): Promise<PageReport | null>;
  /** Waits until the page is read, or will not be. */
  waitForReport(tab: Tab): Promise<PageReport>;
  /** Scrolls the page to the next mention of an entity, as a click in the popup does. */
  goToMention(tab: Tab, entity: EntityKey): Promise<void>;
  /**
   * Runs a function in a page of the extension, where `browser` (Firefox) and `chrome` (both) are. Nothing of
   * ours runs in that page.
   */
  evaluateInExtension<R, A = undefined>(work: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Loads the extension anew while tabs are open, as an update does. */
  renewExtension(): Promise<void>;
  /** Removes the extension while tabs are open. Only tabs can be asked for anything after that. */
  removeExtension(): Promise<void>;
  /** Uncaught errors of the extension's background since it last started. */
  backgroundErrors(): Promise<string[]>;
  /** Leaves the browser to a person. Resolves when that person has closed it. */
  handOver(): Promise<void>;
  /** Ends the browser. Its profile stays. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The unpacked extension: ".output/chrome-mv3". */
  extensionDir: string;
  /** Where the browser keeps what it remembers. A second launch with it is a restart. */
  profileDir: string;
  /** Default true. */
  headless?: boolean;
  /** What pages learn through prefers-color-scheme. Default: light. */
  colorScheme?: 'light' | 'dark';
  /** Default 1280 × 900. */
  viewport?: { width: number; height: number };
  /** The browser's program. Default: one that is installed. */
  program?: string;
  /** "127.0.0.1:3128": sends what is not for this machine through a proxy, where a test can see it. */
  proxy?: string;
}

/** What the popup gets of a browser: its own page is 380 wide, and never taller than 600. */
export const POPUP_SIZE = { width: 380, height: 600 };
export const DEFAULT_VIEWPORT = { width: 1280, height: 900 };
