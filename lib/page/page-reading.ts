import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions, PageContext } from '../text/mention.ts';
import { inSlices } from './in-slices.ts';
import { adoptStyles } from './adopt-styles.ts';
import { createMarks, type Marks } from './marks.ts';
import { observePage, type PageChange } from './observe-page.ts';
import { openRootsIn } from './open-roots.ts';
import { placeMentions, type Unplaced } from './place-mentions.ts';
import type { Story } from './find-story.ts';
import { readInSteps, readOwnInSteps } from './read-page.ts';
import { shownText } from './shown-text.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of this page now: its marks, and the cards of the entities they name. */
export interface PageReading {
  readonly marks: Marks;
  card(key: EntityKey): EntityCard | undefined;
  /** Open shadow roots that text was read from. */
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Whether a scan is under way. */
  readonly busy: boolean;
  /** Whether there was too much to read, and the rest was left. */
  readonly isCut: boolean;
  /** Reads all of it again: what counts as a mention is no longer the same. */
  readAgain(): void;
}

export interface ReadingOptions {
  /** Asks the background; may reject. */
  find(request: FindRequest): Promise<FoundMentions>;
  /** What alone is read, asked with each reading; see find-story.ts. Default: all of the page. */
  story?: (() => Story) | undefined;
  /** The rules of the marks, for shadow roots. */
  styleSheet(): Promise<string>;
  /** Called after each change of the marks. */
  onMarks(): void;
  /** Called when reading failed, the marks being gone by then; with null when it goes on. */
  onProblem(error: unknown): void;
  /** Ends the reading: marks are dropped, nothing is observed any more. */
  signal: AbortSignal;
}

/** Most mentions that wait to be revealed: a page may hold whole archives out of sight. */
const MOST_UNSEEN = 5000;
/** Text asked about in one message, in UTF-16 code units: a larger one would keep the page waiting while it is sent. */
const MOST_ASKED = 100_000;
/** Text read at a stretch, in UTF-16 code units: some fifty times the longest of articles. */
const MOST_READ = 10_000_000;
/** How often marks are told of while a long page is read, in milliseconds. */
const BETWEEN_TELLINGS = 250;
/** A ticker's figures hold none: not worth a message. "G7", "U.S." and the like count. */
const hasWords = ({ textContent }: Node): boolean =>
  /[a-z\u00c0-\uffff]{2}|[a-z][.\d]/i.test(textContent ?? '');
/** Most shadow roots that are read. */
const MOST_ROOTS = 500;
/** When pages have mostly come to rest, in milliseconds from the start. */
const LATE = 2000;

/** Reads the page, and goes on reading what arrives or changes, until the signal aborts. */
export function startReading({
  find,
  story,
  styleSheet,
  onMarks,
  onProblem,
  signal,
}: ReadingOptions): PageReading {
  const marks = createMarks();
  /** EntityCards as JSON, as they came. */
  const cards = new Map<EntityKey, string>();
  const roots = new Set<ShadowRoot>();
  let context: PageContext | undefined;
  /** What is still to be read, in this order. */
  const toRead: Iterator<TextBlock[]>[] = [];
  let unseen: Unplaced[] = [];
  /** What the page showed when there was nothing in it to mark: it has not been read then. */
  let shown: string | null = null;
  let busy = false;
  let isCut = false;
  /** Where the reader is: what another article established does not hold for this one. */
  let address = '';
  /** Answers to what was asked in an earlier round no longer hold. */
  let round = 0;

  const whatIsRead = () => ({ story: story?.() });

  function fail(error: unknown) {
    if (signal.aborted) return;
    marks.clear();
    onProblem(error);
  }

  async function readWaiting({ isFirst }: { isFirst: boolean }) {
    if (busy) return;
    busy = true;
    let left = MOST_READ;
    let nextTelling = performance.now() + BETWEEN_TELLINGS;
    let hasChanged = isFirst;
    try {
      if (isFirst && (await isWorthReading())) toRead.unshift(readInSteps(document, whatIsRead()));
      while (toRead.length > 0 && !signal.aborted) {
        const blocks = await readSome();
        for (const { text } of blocks) left -= text.length;
        if (left <= 0) {
          isCut = true;
          toRead.length = 0;
        }
        if (blocks.length > 0 && (await markIn(blocks)) > 0) hasChanged = true;
        if (hasChanged && performance.now() > nextTelling && toRead.length > 0 && !signal.aborted) {
          hasChanged = false;
          onMarks();
          nextTelling = performance.now() + BETWEEN_TELLINGS;
        }
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
    await inSlices(steps(), { onStep: (made) => blocks.push(...made), signal });
    return blocks;
  }

  /** @returns how many marks there are more */
  async function markIn(blocks: TextBlock[]): Promise<number> {
    const asked = round;
    const now = location.pathname + location.search;
    if (now !== address) context = undefined;
    address = now;
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

  /** Those whose text is there but out of sight wait until something is revealed. @returns how many marks there are more */
  const place = (mentions: readonly Unplaced[]): Promise<number> =>
    placeMentions(mentions, {
      marks,
      onUnseen: (mention) => unseen.length < MOST_UNSEEN && unseen.push(mention),
      signal,
    });

  async function lookAtUnseen() {
    if (shown !== null) {
      if (shownText(document) === shown) return;
      shown = null;
      return read(readInSteps(document, whatIsRead()));
    }
    const again = unseen;
    unseen = [];
    if (again.length > 0 && (await place(again)) > 0) onMarks();
  }

  function readAnew({ subtree, ownRuns, hasLess }: PageChange) {
    try {
      if (marks.dropStale({ subtree, ownRuns, hasLess }).length > 0) onMarks();
      for (const element of subtree) takeInRoots(element);
      const options = whatIsRead();
      read(
        ...subtree.map((element) => readInSteps(element, options)),
        ...ownRuns.filter(hasWords).map((element) => readOwnInSteps(element, options)),
      );
    } catch (error) {
      fail(error);
    }
  }

  function read(...more: Iterator<TextBlock[]>[]) {
    toRead.push(...more);
    if (toRead.length > 0) void readWaiting({ isFirst: false });
  }

  /** Text in shadow roots is read, painted and watched each in its own root. */
  function takeInRoots(within: Document | Element) {
    for (const root of openRootsIn(within)) {
      if (roots.has(root) || roots.size === MOST_ROOTS) continue;
      roots.add(root);
      adoptStyles(root, { styleSheet, signal });
      observe(root);
      read(readInSteps(root, whatIsRead()));
    }
  }

  function whenIdle(work: () => void) {
    requestIdleCallback(() => signal.aborted || work(), { timeout: LATE });
  }

  const isNews = (text: Text): boolean => marks.isIn(text) || hasWords(text);

  const observe = (root: Document | ShadowRoot) =>
    observePage({ root, onChange: readAnew, isNews, onReveal: () => void lookAtUnseen(), signal });

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
    roots,
    card(key) {
      const card = cards.get(key);
      return card === undefined ? undefined : (JSON.parse(card) as EntityCard);
    },
    get busy() {
      return busy;
    },
    get isCut() {
      return isCut;
    },
    readAgain() {
      round++;
      context = undefined;
      shown = null;
      isCut = false;
      toRead.length = 0;
      unseen = [];
      marks.clear();
      onMarks();
      read(...[document, ...roots].map((root) => readInSteps(root, whatIsRead())));
    },
  };
}
