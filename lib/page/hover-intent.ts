import { type Point, type Rect, isOnTheWay } from './safe-triangle.ts';

/** How a card came to be opened. */
export type Opening = 'hover' | 'press' | 'tap' | 'key' | 'focus';

export type HoverEvent<M> =
  /** Where the pointer is now, the mark under it, and the card if one is open. Also after scrolling. */
  | { type: 'pointed'; mark: M | null; point: Point; card?: Rect | null }
  | { type: 'dwelt'; token: number }
  | { type: 'waited'; token: number }
  | { type: 'enteredCard' }
  | { type: 'leftCard'; point?: Point }
  | { type: 'scrolled' }
  | { type: 'pressed'; mark: M | null }
  | { type: 'tapped'; mark: M | null }
  | { type: 'keyed'; mark: M }
  | { type: 'focused'; mark: M | null }
  | { type: 'escaped' }
  | { type: 'pinned' }
  | { type: 'unpinned' }
  | { type: 'held' }
  | { type: 'released' }
  /** The mark is no longer on the page. */
  | { type: 'gone'; mark: M }
  /** The window lost focus or the page was hidden. */
  | { type: 'away' }
  /** Closed from inside the card, or by turning the page. */
  | { type: 'dismissed' };

export type HoverEffect<M> =
  | { type: 'startDwell'; token: number; ms: number }
  | { type: 'cancelDwell' }
  | { type: 'startClose'; token: number; ms: number }
  | { type: 'cancelClose' }
  | { type: 'open'; mark: M; how: Opening }
  | { type: 'close'; returnFocus: boolean };

export interface HoverState<M> {
  /** The last token given out; a timer that answers with an older one is stale. */
  lastToken: number;
  dwell: { token: number; mark: M; how: 'hover' | 'focus'; at: Point } | null;
  open: { mark: M; how: Opening } | null;
  /** The close that is waiting to happen. */
  closing: number | null;
  pointer: Point | null;
  /** Where the pointer was last on the open mark: the tip of the safe triangle. */
  leftMarkAt: Point | null;
  inCard: boolean;
  pinned: boolean;
  held: boolean;
}

export interface Manners {
  /** Rest on a mark before its card opens, in milliseconds. */
  openDelay: number;
}

/** From leaving both mark and card to closing, in milliseconds: enough to come back. */
export const CLOSE_DELAY = 300;

/** Movement within this many CSS pixels is a trembling hand, not a moving pointer. */
export const TREMOR = 3;

export const initialHover = <M>(): HoverState<M> => ({
  lastToken: 0,
  dwell: null,
  open: null,
  closing: null,
  pointer: null,
  leftMarkAt: null,
  inCard: false,
  pinned: false,
  held: false,
});

interface Step<M> {
  state: HoverState<M>;
  effects: HoverEffect<M>[];
}

/**
 * What a reader means by moving, pressing and waiting: an event in, the next state and what is to be done out.
 * Marks are compared by identity.
 */
export function reduceHover<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  { openDelay }: Manners = { openDelay: 400 },
): Step<M> {
  switch (event.type) {
    case 'pointed':
      return point(state, event, openDelay);
    case 'dwelt':
      if (state.dwell?.token !== event.token) return still(state);
      return open(state, state.dwell.mark, state.dwell.how);
    case 'waited':
      if (state.closing !== event.token) return still(state);
      return close({ ...state, closing: null }, { returnFocus: false });
    case 'enteredCard':
      return then(state, stopDwell, keepOpen, (next) => still({ ...next, inCard: true }));
    case 'leftCard':
      return startClosing({
        ...state,
        inCard: false,
        leftMarkAt: null,
        pointer: event.point ?? state.pointer,
      });
    case 'scrolled':
      // Moving the focus scrolls, too: that wait goes on.
      return state.dwell?.how === 'hover' ? stopDwell(state) : still(state);
    case 'pressed':
    case 'tapped':
      if (event.mark !== null) return open(state, event.mark, event.type === 'tapped' ? 'tap' : 'press');
      return state.pinned
        ? stopDwell(state)
        : then(state, stopDwell, (next) => close(next, { returnFocus: false }));
    case 'keyed':
      return open(state, event.mark, 'key');
    case 'focused':
      return focus(state, event.mark, openDelay);
    case 'escaped':
    case 'dismissed':
      return then(state, stopDwell, (next) => close(next, { returnFocus: true }));
    case 'pinned':
      return then({ ...state, pinned: true }, stopDwell, keepOpen);
    case 'unpinned':
      return startClosing({ ...state, pinned: false });
    case 'held':
      return keepOpen({ ...state, held: true });
    case 'released':
      return startClosing({ ...state, held: false });
    case 'gone':
      return then(
        state,
        (next) => (next.dwell?.mark === event.mark ? stopDwell(next) : still(next)),
        (next) => (next.open?.mark === event.mark ? startClosing(next) : still(next)),
      );
    case 'away':
      return then(state, stopDwell, (next) =>
        isKept(next) || next.open?.how === 'key' ? still(next) : close(next, { returnFocus: false }),
      );
  }
}

function point<M>(
  before: HoverState<M>,
  { mark, point, card }: Extract<HoverEvent<M>, { type: 'pointed' }>,
  openDelay: number,
): Step<M> {
  // The page may move under a pointer at rest, by scrolling or by itself: that is no wish to know more.
  const hasMoved = before.pointer === null || !isSame(before.pointer, point);
  const state = { ...before, pointer: point };
  if (state.inCard) return still(state);
  const isOnOpenMark = state.open !== null && state.open.mark === mark;
  if (isOnOpenMark) return then({ ...state, leftMarkAt: point }, stopDwell, keepOpen);
  return then(
    state,
    (next) => dwell(next, { mark, point, hasMoved, openDelay }),
    (next) => {
      if (!next.open || !followsPointer(next.open.how)) return still(next);
      if (hasMoved && card && next.leftMarkAt && isOnTheWay(point, next.leftMarkAt, card))
        return restartClosing(next);
      return next.closing === null ? startClosing(next) : still(next);
    },
  );
}

function dwell<M>(
  state: HoverState<M>,
  {
    mark,
    point,
    hasMoved,
    openDelay,
  }: { mark: M | null; point: Point; hasMoved: boolean; openDelay: number },
): Step<M> {
  if (state.dwell?.how === 'focus' && mark === null) return still(state);
  if (mark === null) return stopDwell(state);
  if (state.dwell?.mark === mark)
    return isNear(state.dwell.at, point) ? still(state) : startDwell(state, { mark, point, openDelay });
  return hasMoved ? startDwell(state, { mark, point, openDelay }) : stopDwell(state);
}

/** A card opened by focus goes with it; one opened otherwise does not care. */
function focus<M>(state: HoverState<M>, mark: M | null, openDelay: number): Step<M> {
  if (mark !== null) {
    if (state.open?.mark === mark) return still(state);
    return startDwell(state, { mark, point: state.pointer ?? { x: 0, y: 0 }, openDelay, how: 'focus' });
  }
  return then(
    state,
    (next) => (next.dwell?.how === 'focus' ? stopDwell(next) : still(next)),
    (next) => (next.open?.how === 'focus' ? startClosing(next) : still(next)),
  );
}

function startDwell<M>(
  state: HoverState<M>,
  {
    mark,
    point,
    openDelay,
    how = 'hover',
  }: { mark: M; point: Point; openDelay: number; how?: 'hover' | 'focus' },
): Step<M> {
  const token = state.lastToken + 1;
  return {
    state: { ...state, lastToken: token, dwell: { token, mark, how, at: point } },
    effects: [{ type: 'startDwell', token, ms: openDelay }],
  };
}

function stopDwell<M>(state: HoverState<M>): Step<M> {
  return state.dwell
    ? { state: { ...state, dwell: null }, effects: [{ type: 'cancelDwell' }] }
    : still(state);
}

function keepOpen<M>(state: HoverState<M>): Step<M> {
  return state.closing === null
    ? still(state)
    : { state: { ...state, closing: null }, effects: [{ type: 'cancelClose' }] };
}

function startClosing<M>(state: HoverState<M>): Step<M> {
  return !state.open || isKept(state) ? still(state) : restartClosing(state);
}

function restartClosing<M>(state: HoverState<M>): Step<M> {
  if (!state.open || isKept(state)) return still(state);
  const token = state.lastToken + 1;
  return {
    state: { ...state, lastToken: token, closing: token },
    effects: [{ type: 'startClose', token, ms: CLOSE_DELAY }],
  };
}

/** A card the pointer opened goes when the pointer leaves; others wait until it has been in the card. */
const followsPointer = (how: Opening): boolean => how === 'hover' || how === 'press';

const isKept = <M>({ inCard, pinned, held }: HoverState<M>): boolean => inCard || pinned || held;

/**
 * Opens at once. The same card takes the next mark: there is never a second. A pinned card gives way only to what
 * the reader asks for outright, and is then pinned no more.
 */
function open<M>(state: HoverState<M>, mark: M, how: Opening): Step<M> {
  if (state.pinned && (how === 'hover' || how === 'focus')) return still({ ...state, dwell: null });
  return then(
    state,
    how === 'hover' || how === 'focus' ? (next) => still({ ...next, dwell: null }) : stopDwell,
    keepOpen,
    (next) =>
      next.open?.mark === mark && how !== 'key'
        ? still(next)
        : {
            state: {
              ...next,
              open: { mark, how },
              leftMarkAt: next.pointer,
              inCard: false,
              pinned: false,
              held: false,
            },
            effects: [{ type: 'open', mark, how }],
          },
  );
}

function close<M>(state: HoverState<M>, { returnFocus }: { returnFocus: boolean }): Step<M> {
  if (!state.open) return still(state);
  return then(state, keepOpen, (next) => ({
    state: { ...next, open: null, leftMarkAt: null, inCard: false, pinned: false, held: false },
    effects: [{ type: 'close', returnFocus }],
  }));
}

const still = <M>(state: HoverState<M>): Step<M> => ({ state, effects: [] });

function then<M>(state: HoverState<M>, ...steps: ((state: HoverState<M>) => Step<M>)[]): Step<M> {
  return steps.reduce<Step<M>>((sofar, step) => {
    const { state: next, effects } = step(sofar.state);
    return { state: next, effects: [...sofar.effects, ...effects] };
  }, still(state));
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

const isNear = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= TREMOR;
