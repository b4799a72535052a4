import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions } from '../text/mention.ts';
import type { PageReport } from '../text/page-report.ts';
import type { Opening } from './hover-intent.ts';
import { jumpToMark } from './jump-to-mark.ts';
import { markAtPoint } from './mark-at-point.ts';
import { placeOf, type Mark } from './marks.ts';
import { startReading } from './page-reading.ts';
import { createPainter } from './painter.ts';
import type { CreatePopover, Popover } from './popover.ts';
import { rectsOf } from './range-rects.ts';
import { createHover } from './run-hover.ts';

/** A page with its marks on, from the moment highlights are switched on until they are off again. */
export interface PageSession {
  report(): Pick<PageReport, 'state' | 'counts' | 'problem'>;
  /** Scrolls to the next mention of an entity and flashes it; after the last comes the first. */
  goToMention(entity: EntityKey): void;
  /** Goes to the next mention of anything and opens its card, with the focus in it. */
  openNextMention(): void;
  setHighlightName(name: string): void;
  /** Reads the page again: what counts as a mention is no longer the same. */
  readAgain(): void;
}

export interface SessionOptions {
  signal: AbortSignal;
  highlightName: string;
  /** In milliseconds. */
  openDelay(): number;
  find(request: FindRequest): Promise<FoundMentions>;
  describeEntity(key: EntityKey): Promise<EntityCard | null>;
  /** Loads the popover's code; called with the first card. */
  loadPopover(): Promise<CreatePopover>;
  onChange(): void;
}

export function startSession({
  signal,
  highlightName,
  openDelay,
  find,
  describeEntity,
  loadPopover,
  onChange,
}: SessionOptions): PageSession {
  let problem: string | undefined;
  let shown: { mark: Mark; how: Opening } | null = null;
  let lastVisited: Mark | null = null;
  let pointer: { x: number; y: number } | null = null;
  let popover: Popover | undefined;
  let loading: Promise<Popover> | undefined;

  const painter = createPainter({ highlightName, signal });
  const reading = startReading({
    find,
    signal,
    onMarks() {
      painter.setMarks(reading.marks.all);
      if (shown && !reading.marks.byId(shown.mark.id)) hover.send({ type: 'gone', mark: shown.mark });
      onChange();
    },
    onProblem(error) {
      problem = error === null ? undefined : error instanceof Error ? error.message : String(error);
      if (problem === undefined) return;
      painter.setMarks([]);
      onChange();
    },
  });
  const hover = createHover({
    signal,
    openDelay,
    markAt(x, y) {
      pointer = { x, y };
      return markAtPoint(reading.marks, pointer, reading.roots);
    },
    markWithin: (element) => (element.matches(STOPS) ? (reading.marks.within(element) ?? null) : null),
    cardRect: () => popover?.rect() ?? null,
    open: (mark, how) => void open(mark, how),
    close(options) {
      shown = null;
      popover?.hide(options);
    },
  });

  async function open(mark: Mark, how: Opening) {
    shown = { mark, how };
    lastVisited = mark;
    try {
      popover = await (loading ??= createWithCards());
    } catch {
      // Nothing was shown; the next rest on a mark tries again.
      loading = undefined;
      hover.send({ type: 'dismissed' });
      return;
    }
    if (shown?.mark !== mark) return;
    popover.show({
      mark,
      anchor: rectsOf(mark.range),
      point: how === 'hover' || how === 'press' ? pointer : null,
      how,
    });
  }

  async function createWithCards(): Promise<Popover> {
    const createPopover = await loadPopover();
    return createPopover({
      signal,
      card: (key) => reading.card(key) ?? describeEntity(key),
      send: hover.send,
    });
  }

  /** The next mark after the last one visited, else after the top of what is in view. */
  function nextMark(entity?: EntityKey): Mark | undefined {
    const { marks } = reading;
    const from = lastVisited && marks.byId(lastVisited.id) ? placeOf(lastVisited) : null;
    const next = from
      ? marks.next(from, entity)
      : marks.all.find((mark) => (!entity || mark.entities.includes(entity)) && isBelowTop(mark));
    return next ?? marks.next(null, entity);
  }

  return {
    report() {
      const counts = reading.marks.counts();
      if (problem) return { state: 'failed', counts, problem };
      return { state: reading.busy && counts.length === 0 ? 'reading' : 'on', counts };
    },
    goToMention(entity) {
      const mark = nextMark(entity);
      if (!mark) return;
      lastVisited = mark;
      jumpToMark(mark, painter);
    },
    openNextMention() {
      const mark = nextMark();
      if (!mark) return;
      jumpToMark(mark, painter);
      hover.send({ type: 'keyed', mark });
    },
    setHighlightName: (name) => painter.setHighlightName(name),
    readAgain: reading.readAgain,
  };
}

/** What the keyboard stops at to act on; not whole regions that a skip link leads to. */
const STOPS = 'a[href], button, summary, [role="link"], [role="button"]';

const isBelowTop = ({ range }: Mark): boolean => rectsOf(range).some(({ bottom }) => bottom > 0);
