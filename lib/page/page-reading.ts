import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions, PageContext, Reason } from '../text/mention.ts';
import { inSlices } from './in-slices.ts';
import { newSeen, type Seen } from './is-readable.ts';
import { adoptStyles } from './adopt-styles.ts';
import { createMarks, isUnder, type Marks, type NewMark } from './marks.ts';
import { observePage, type PageChange } from './observe-page.ts';
import { openRootsIn } from './open-roots.ts';
import { rangeIn } from './range-in-block.ts';
import { readInSteps, readOwnInSteps } from './read-page.ts';
import { readableRange } from './readable-range.ts';
import { shownText } from './shown-text.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of this page now: its marks, and the cards of the entities they name. */
export interface PageReading {
  readonly marks: Marks;
  card(key: EntityKey): EntityCard | undefined;
  /** Open shadow roots that text was read from. */
  readonly roots: Iterable<ShadowRoot>;
  /** Whether a scan is under way. */
  readonly busy: boolean;
  /** Reads all of it again: what counts as a mention is no longer the same. */
  readAgain(): void;
}

export interface ReadingOptions {
  /** Asks the background; may reject. */
  find(request: FindRequest): Promise<FoundMentions>;
  /** Whether a block of text is to be marked at all; see find-story.ts. Default: every one is. */
  isWanted?(block: TextBlock): boolean;
  /** The rules of the marks, for shadow roots. */
  styleSheet(): Promise<string>;
  /** Called after each change of the marks. */
  onMarks(): void;
  /** Called when reading failed, the marks being gone by then; with null when it goes on. */
  onProblem(error: unknown): void;
  /** Ends the reading: marks are dropped, nothing is observed any more. */
  signal: AbortSignal;
}

/** A mention whose place in the page is not known yet. */
interface Unplaced {
  block: TextBlock;
  start: number;
  end: number;
  entities: EntityKey[];
  reason: Reason | undefined;
}

/** Most mentions that wait to be revealed: a page may hold whole archives out of sight. */
const MOST_UNSEEN = 5000;
/** Text asked about in one message, in UTF-16 code units: a larger one would keep the page waiting while it is sent. */
const MOST_ASKED = 100_000;
/** Mentions placed in a step. */
const STEP = 8;

/** A ticker's figures hold none: not worth a message. */
const hasWords = ({ textContent }: Element): boolean => /[a-z\u00c0-\uffff]{2}/i.test(textContent ?? '');
/** Most shadow roots that are read. */
const MOST_ROOTS = 500;
/** When pages have mostly come to rest, in milliseconds from the start. */
const LATE = 2000;

/** Reads the page, and goes on reading what arrives or changes, until the signal aborts. */
export function startReading({
  find,
  isWanted = () => true,
  styleSheet,
  onMarks,
  onProblem,
  signal,
}: ReadingOptions): PageReading {
  const marks = createMarks();
  /** EntityCards as JSON, as they came. */
  const cards = new Map<EntityKey, string>();
  /** With what ends the watch over each. */
  const roots = new Map<ShadowRoot, AbortController>();
  let context: PageContext | undefined;
  /** What is still to be read, in this order. */
  const toRead: Iterator<TextBlock[]>[] = [];
  let unseen: Unplaced[] = [];
  /** What the page showed when there was nothing in it to mark: it has not been read then. */
  let shown: string | null = null;
  let busy = false;
  /** Answers to what was asked in an earlier round no longer hold. */
  let round = 0;

  function fail(error: unknown) {
    if (signal.aborted) return;
    marks.clear();
    onProblem(error);
  }

  async function readWaiting({ isFirst }: { isFirst: boolean }) {
    if (busy) return;
    busy = true;
    let hasChanged = isFirst;
    try {
      if (isFirst && (await isWorthReading())) toRead.unshift(readInSteps(document));
      while (toRead.length > 0 && !signal.aborted) {
        const blocks = await readSome();
        if (blocks.length > 0 && (await markIn(blocks)) > 0) hasChanged = true;
      }
    } catch (error) {
      fail(error);
    } finally {
      busy = false;
      if (!signal.aborted && hasChanged) onMarks();
    }
  }

  /** Asks about the page as a whole first: most pages have nothing to mark, and need not be read for it. */
  async function isWorthReading(): Promise<boolean> {
    shown = shownText(document);
    if (shown === null) return true;
    const asked = round;
    const { mentions } = await find({ blocks: shown.split(/\n+/), isProbe: true });
    if (asked !== round) return false;
    if (mentions.length > 0) shown = null;
    return mentions.length > 0;
  }

  /** Reads until there is enough to ask about. Blocks without letters are no news. */
  async function readSome(): Promise<TextBlock[]> {
    const blocks: TextBlock[] = [];
    function* steps() {
      for (let size = 0; size < MOST_ASKED;) {
        const step = toRead[0]?.next();
        if (!step) return;
        if (step.done) toRead.shift();
        else yield step.value;
        for (const { text } of step.value ?? []) size += text.length;
      }
    }
    await inSlices(steps(), { onStep: (made) => blocks.push(...made.filter(isWanted)), signal });
    return blocks;
  }

  /** @returns how many marks there are more */
  async function markIn(blocks: TextBlock[]): Promise<number> {
    const asked = round;
    const found = await find({ blocks: blocks.map(({ text }) => text), ...(context && { context }) });
    if (signal.aborted || asked !== round) return 0;
    context = found.context;
    for (const [key, card] of Object.entries(found.cards)) cards.set(key as EntityKey, card);
    onProblem(null);
    return place(
      found.mentions.flatMap((mention) => {
        const block = blocks[mention.block];
        return block ? [{ ...mention, block, reason: found.reasons[mention.reason] }] : [];
      }),
    );
  }

  /** Places mentions on the page; those whose text is there but out of sight wait until something is revealed. */
  async function place(mentions: readonly Unplaced[]): Promise<number> {
    const seen = newSeen();
    let count = 0;
    function* steps() {
      for (let from = 0; from < mentions.length; from += STEP) {
        const some = mentions.slice(from, from + STEP);
        yield marks.add(some.flatMap((mention) => placeOne(mention, seen))).length;
      }
    }
    await inSlices(steps(), { onStep: (added) => (count += added), signal });
    return count;
  }

  function placeOne(mention: Unplaced, seen: Seen): NewMark[] {
    const { block, start, end, entities, reason } = mention;
    const range = readableRange(block, mention, seen);
    if (range) return [{ range, entities, reason, container: block.container }];
    // Text that has changed since is read again anyway.
    if (unseen.length < MOST_UNSEEN && block.container.isConnected && rangeIn(block, start, end))
      unseen.push(mention);
    return [];
  }

  async function lookAtUnseen() {
    if (shown !== null) {
      if (shownText(document) === shown) return;
      shown = null;
      return read(readInSteps(document));
    }
    const again = unseen;
    unseen = [];
    if (again.length > 0 && (await place(again)) > 0) onMarks();
  }

  function readAnew({ subtree, ownRuns, loose, hasLess }: PageChange) {
    try {
      if (marks.dropStale({ subtree, ownRuns, hasLess }).length > 0) onMarks();
      if (unseen.length > 0) dropUnseen(subtree, ownRuns);
      if (hasLess) letRootsGo();
      for (const element of [...subtree, ...loose]) takeInRoots(element);
      read(
        ...subtree.map((element) => readInSteps(element)),
        ...ownRuns.filter(hasWords).map(readOwnInSteps),
      );
    } catch (error) {
      fail(error);
    }
  }

  /** What has left the page is not kept, and what is read again not twice. */
  function dropUnseen(subtree: readonly Element[], ownRuns: readonly Element[]) {
    const own = new Set(ownRuns);
    const isReadAgain = isUnder(new Set(subtree));
    unseen = unseen.filter(
      ({ block: { container } }) => container.isConnected && !own.has(container) && !isReadAgain(container),
    );
  }

  function read(...more: Iterator<TextBlock[]>[]) {
    toRead.push(...more);
    if (toRead.length > 0) void readWaiting({ isFirst: false });
  }

  /** Text in shadow roots is read, painted and watched each in its own root. */
  function takeInRoots(within: Document | Element) {
    for (const root of openRootsIn(within)) {
      if (roots.has(root) || roots.size === MOST_ROOTS) continue;
      const end = new AbortController();
      const untilThen = AbortSignal.any([signal, end.signal]);
      roots.set(root, end);
      adoptStyles(root, { styleSheet, signal: untilThen });
      observe(root, untilThen);
      read(readInSteps(root));
    }
  }

  /** A page that is scrolled without end keeps taking away what it showed first. */
  function letRootsGo() {
    for (const [root, end] of roots) {
      if (root.isConnected) continue;
      roots.delete(root);
      end.abort();
    }
  }

  function whenIdle(work: () => void) {
    requestIdleCallback(() => signal.aborted || work(), { timeout: LATE });
  }

  const observe = (root: Document | ShadowRoot, until = signal) =>
    observePage({ root, onChange: readAnew, onReveal: () => void lookAtUnseen(), signal: until });

  signal.addEventListener('abort', () => marks.clear(), { once: true });
  try {
    observe(document);
    void readWaiting({ isFirst: true });
    whenIdle(() => takeInRoots(document));
    // By then, what is loaded and defined late has put its roots in.
    setTimeout(() => whenIdle(() => takeInRoots(document)), LATE);
  } catch (error) {
    fail(error);
  }
  return {
    marks,
    get roots() {
      return roots.keys();
    },
    card(key) {
      const card = cards.get(key);
      return card === undefined ? undefined : (JSON.parse(card) as EntityCard);
    },
    get busy() {
      return busy;
    },
    readAgain() {
      round++;
      context = undefined;
      shown = null;
      toRead.length = 0;
      unseen = [];
      marks.clear();
      onMarks();
      read(readInSteps(document), ...[...roots.keys()].map((root) => readInSteps(root)));
    },
  };
}
