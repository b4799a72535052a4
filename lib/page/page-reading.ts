import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions, PageContext } from '../text/mention.ts';
import { createMarks, type Marks } from './marks.ts';
import { observePage, type PageChange } from './observe-page.ts';
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
  /** Called after each change of the marks. */
  onMarks(): void;
  /** Called when reading failed; the marks are gone by then. */
  onProblem(error: unknown): void;
  /** Ends the reading: marks are dropped, nothing is observed any more. */
  signal: AbortSignal;
}

/** Reads the page, and goes on reading what arrives or changes, until the signal aborts. */
export function startReading({ find, onMarks, onProblem, signal }: ReadingOptions): PageReading {
  const marks = createMarks();
  const cards = new Map<EntityKey, EntityCard>();
  let context: PageContext | undefined;
  let waiting: TextBlock[] = [];
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
        const blocks = waiting;
        waiting = [];
        const found = await find({ blocks: blocks.map(({ text }) => text), ...(context && { context }) });
        if (signal.aborted) return;
        context = found.context;
        for (const card of Object.values<EntityCard>(found.cards)) cards.set(card.key, card);
        addMarks(blocks, found);
      }
    } catch (error) {
      fail(error);
    } finally {
      busy = false;
      if (!signal.aborted) onMarks();
    }
  }

  function addMarks(blocks: readonly TextBlock[], { mentions }: FoundMentions) {
    const clipped = new Map<Element, boolean>();
    marks.add(
      mentions.flatMap(({ block, start, end, entities }) => {
        const from = blocks[block];
        // The text may have changed while the background looked: then it is read again soon.
        const range = from && readableRange(from, { start, end }, clipped);
        return from && range ? [{ range, entities, container: from.container }] : [];
      }),
    );
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
    waiting = readBlocks(document.body);
    observePage({ root: document.body, onChange: readAnew, signal });
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
