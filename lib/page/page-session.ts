import { chooseMentions } from '../text/choose-mentions.ts';
import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions } from '../text/mention.ts';
import type { PageReport } from '../text/page-report.ts';
import type { MentionChoice } from '../text/settings.ts';
import type { Step } from '../text/step.ts';
import type { Guide } from './guide.ts';
import type { Opening } from './hover-intent.ts';
import { createLazyHover } from './lazy-hover.ts';
import { markAtPoint } from './mark-at-point.ts';
import type { Mark } from './marks.ts';
import { numberSections } from './number-sections.ts';
import { startReading } from './page-reading.ts';
import { createPainter } from './painter.ts';
import type { Popover } from './popover.ts';
import { rectsOf } from './range-rects.ts';
import type { Parts } from './parts.ts';
import type { Story } from './find-story.ts';

/** A page with its marks on, from the moment highlights are switched on until they are off again. */
export interface PageSession {
  report(): Pick<PageReport, 'state' | 'counts' | 'isCut' | 'problem'>;
  /** Goes to another mention: scrolls to it, flashes it, and says which it is. @returns whether there was one */
  goToMention(step: Step): Promise<boolean>;
  setHighlightName(name: string): void;
  /** Reads the page again: what counts as a mention is no longer the same. */
  readAgain(): void;
  /** What is asked for in `choice` and `isMapWanted` may have changed. */
  choose(): void;
}

export interface SessionOptions {
  signal: AbortSignal;
  highlightName: string;
  /** In milliseconds. */
  openDelay(): number;
  /** Which mentions are marked. */
  choice(): MentionChoice;
  isMapWanted(): boolean;
  /** What alone is read; see find-story.ts. Default: all of the page. */
  story?: (() => Story) | undefined;
  find(request: FindRequest): Promise<FoundMentions>;
  /** The rules of the marks, for shadow roots. */
  styleSheet(): Promise<string>;
  describeEntity(key: EntityKey): Promise<EntityCard | null>;
  /** Code that is loaded when it is first needed. */
  part<K extends keyof Parts>(name: K): Promise<Parts[K]>;
  onChange(): void;
}

export function startSession({
  signal,
  highlightName,
  openDelay,
  choice,
  isMapWanted,
  story,
  find,
  styleSheet,
  describeEntity,
  part,
  onChange,
}: SessionOptions): PageSession {
  let problem: string | undefined;
  let shown: { mark: Mark; how: Opening } | null = null;
  let lastVisited: Mark | null = null;
  /** Gone to by a step, its card not opened yet. */
  let announced: Mark | null = null;
  let announcedAt = 0;
  /** The marks that are painted and answer to the pointer, in document order. */
  let chosen: readonly Mark[] = [];
  let isChosen: (mark: Mark) => boolean = () => true;
  let guide: Promise<Guide> | undefined;
  let pointer: { x: number; y: number } | null = null;
  let popover: Popover | undefined;
  let loading: Promise<Popover> | undefined;

  const painter = createPainter({ highlightName, signal });
  const reading = startReading({
    find,
    story,
    styleSheet,
    signal,
    onMarks() {
      choose();
      if (shown && !reading.marks.has(shown.mark)) hover.send({ type: 'gone', mark: shown.mark });
      onChange();
    },
    onProblem(error) {
      problem = error === null ? undefined : error instanceof Error ? error.message : String(error);
      if (problem === undefined) return;
      painter.setMarks([]);
      onChange();
    },
  });
  const hover = createLazyHover(
    {
      signal,
      openDelay,
      markAt(x, y) {
        pointer = { x, y };
        const mark = markAtPoint(reading.marks, pointer, reading.roots);
        return mark && isChosen(mark) ? mark : null;
      },
      markWithin(element) {
        const mark = element.matches(STOPS) ? reading.marks.within(element) : undefined;
        return mark && isChosen(mark) ? mark : null;
      },
      cardRect: () => popover?.rect() ?? null,
      open: (mark, how) => void open(mark, how),
      close(options) {
        shown = null;
        popover?.hide(options);
      },
    },
    () => part('hover'),
  );

  async function open(mark: Mark, how: Opening) {
    shown = { mark, how };
    lastVisited = mark;
    announced = null;
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
    const createPopover = await part('popover');
    return createPopover({
      signal,
      card: (key) => reading.card(key) ?? describeEntity(key),
      send: hover.send,
    });
  }

  function choose() {
    const { all } = reading.marks;
    const which = choice();
    const sections = which === 'section' ? numberSections() : () => 0;
    chosen = chooseMentions(all, which, ({ range }) => sections(range.startContainer));
    const kept = chosen === all ? null : new Set(chosen);
    isChosen = (mark) => kept === null || kept.has(mark);
    painter.setMarks(chosen);
    if (guide || (isMapWanted() && chosen.length > 0)) void loadedGuide().then((it) => it.draw(), nothing);
  }

  const loadedGuide = (): Promise<Guide> =>
    (guide ??= part('guide').then(
      (createGuide) =>
        createGuide({
          signal,
          marks: () => chosen,
          nameOf: (key) => reading.card(key)?.name,
          isMapWanted,
        }),
      (error: unknown) => {
        guide = undefined; // The next step tries again.
        throw error;
      },
    ));

  return {
    report() {
      const counts = reading.marks.counts();
      if (problem) return { state: 'failed', counts, problem };
      const state = reading.busy && counts.length === 0 ? 'reading' : 'on';
      return { state, counts, ...(reading.isCut && { isCut: true }) };
    },
    async goToMention(step) {
      if (chosen.length === 0) return false;
      const isThere =
        step.open &&
        announced &&
        isChosen(announced) &&
        // The page may still be scrolling to it.
        (performance.now() - announcedAt < SCROLLING || rectsOf(announced.range).some(isInView));
      const mark = isThere ? announced : (await loadedGuide()).step(step, lastVisited);
      if (!mark) return false;
      lastVisited = mark;
      announced = step.open ? null : mark;
      announcedAt = performance.now();
      if (step.open) hover.send({ type: 'keyed', mark });
      return true;
    },
    choose,
    setHighlightName: (name) => painter.setHighlightName(name),
    readAgain: reading.readAgain,
  };
}

/** What the keyboard stops at to act on; not whole regions that a skip link leads to. */
const STOPS = 'a[href], button, summary, [role="link"], [role="button"]';

/** Longest a smooth scroll takes, in milliseconds. */
const SCROLLING = 2000;

const isInView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;

/** What could not be loaded is tried again with the next step. */
const nothing = () => undefined;
