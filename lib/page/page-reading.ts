import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions, PageContext } from '../text/mention.ts';
import { createMarks, type Marks } from './marks.ts';
import { observePage, type PageChange } from './observe-page.ts';
import { rangeIn } from './range-in-block.ts';
import { readBlocks, readOwnRuns } from './read-page.ts';
import { readableRange } from './readable-range.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of this page now: its marks, and the cards of the entities they name. */
export interface PageReading {
  readonly marks: Marks;
  card(key: EntityKey): EntityCard | undefined;
  /** Whether a scan is under way. */
  readonly busy: boolean;
}

export interface ReadingOptions {
  /** Asks the background; may reject. */
  find(request: FindRequest): Promise<FoundMentions>;
  /** Whether a block of text is to be marked at all; see find-story.ts. Default: every one is. */
  isWanted?(block: TextBlock): boolean;
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
}

/** Most mentions that wait to be revealed: a page may hold whole archives out of sight. */
const MOST_UNSEEN = 5000;

/** Reads the page, and goes on reading what arrives or changes, until the signal aborts. */
export function startReading({
  find,
  isWanted = () => true,
  onMarks,
  onProblem,
  signal,
}: ReadingOptions): PageReading {
  const marks = createMarks();
  const cards = new Map<EntityKey, EntityCard>();
  let context: PageContext | undefined;
  let waiting: TextBlock[] = [];
  let unseen: Unplaced[] = [];
  let busy = false;

  function fail(error: unknown) {
    if (signal.aborted) return;
    marks.clear();
    onProblem(error);
  }

  async function readWaiting() {
    if (busy) return;
    busy = true;
    try {
      while (waiting.length > 0 && !signal.aborted) {
        const blocks = waiting.filter(isWanted);
        waiting = [];
        if (blocks.length === 0) continue;
        const found = await find({ blocks: blocks.map(({ text }) => text), ...(context && { context }) });
        if (signal.aborted) return;
        context = found.context;
        for (const card of Object.values<EntityCard>(found.cards)) cards.set(card.key, card);
        place(
          found.mentions.flatMap((mention) => {
            const block = blocks[mention.block];
            return block ? [{ ...mention, block }] : [];
          }),
        );
        onProblem(null);
      }
    } catch (error) {
      fail(error);
    } finally {
      busy = false;
      if (!signal.aborted) onMarks();
    }
  }

  /** Places mentions on the page; those whose text is there but out of sight wait until something is revealed. */
  function place(mentions: readonly Unplaced[]): number {
    const clipped = new Map<Element, boolean>();
    const placed = mentions.flatMap((mention) => {
      const { block, start, end, entities } = mention;
      const range = readableRange(block, mention, clipped);
      if (range) return [{ range, entities, container: block.container }];
      // Text that has changed since is read again anyway.
      if (unseen.length < MOST_UNSEEN && block.container.isConnected && rangeIn(block, start, end))
        unseen.push(mention);
      return [];
    });
    return marks.add(placed).length;
  }

  function lookAtUnseen() {
    const again = unseen;
    unseen = [];
    if (place(again) > 0) onMarks();
  }

  function readAnew({ subtree, ownRuns }: PageChange) {
    try {
      marks.dropStale({ subtree, ownRuns });
      waiting.push(
        ...subtree.flatMap((element) => readBlocks(element)),
        ...ownRuns.flatMap((element) => readOwnRuns(element)),
      );
    } catch (error) {
      fail(error);
      return;
    }
    onMarks();
    void readWaiting();
  }

  signal.addEventListener('abort', () => marks.clear(), { once: true });
  try {
    waiting = readBlocks(document);
    observePage({ root: document, onChange: readAnew, onReveal: lookAtUnseen, signal });
    void readWaiting();
  } catch (error) {
    fail(error);
  }
  return {
    marks,
    card: (key) => cards.get(key),
    get busy() {
      return busy;
    },
  };
}
