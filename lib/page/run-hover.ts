import { HOST_NAME } from './host-name.ts';
import {
  type HoverEffect,
  type HoverEvent,
  type Opening,
  initialHover,
  reduceHover,
} from './hover-intent.ts';
import type { Mark } from './marks.ts';
import { type Point, type Rect, isInside } from './safe-triangle.ts';
import { attributeOf, isElement, nameOf, parentOf } from './unclobbered.ts';

/** From pressing to releasing, a pointer may slip this far, in CSS pixels, and it is still a click. */
const CLICK_SLIP = 5;

export interface HoverOptions {
  signal: AbortSignal;
  /** Where the pointer is already, in CSS pixels of the viewport. */
  pointer?: Point;
  /** In milliseconds; asked at each rest, so that a changed setting takes effect at once. */
  openDelay(): number;
  markAt(x: number, y: number): Mark | null;
  /** The first mark in an element that got the focus. */
  markWithin?(element: Element): Mark | null;
  /** Null when no card is open. */
  cardRect(): Rect | null;
  open(mark: Mark, how: Opening): void;
  close(options: { returnFocus: boolean }): void;
}

export interface Hover {
  /** Tells what only others know: enteredCard, leftCard, pinned, held, keyed, gone, dismissed … */
  send(event: HoverEvent<Mark>): void;
  /** Does with a click what would have been done had it come by itself. */
  click(event: MouseEvent): void;
}

export type CreateHover = (options: HoverOptions) => Hover;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Listens to the page for a reader's interest in marks and does what hover-intent makes of it. Never prevents the
 * page's own handling, but for Escape while a card is open. Looks for the mark under the pointer at most once a frame.
 */
export function createHover(options: HoverOptions): Hover {
  const { signal, markAt, cardRect } = options;
  let state = initialHover<Mark>();
  let dwelling: Timer | undefined;
  let closing: Timer | undefined;
  let pointer: Point | null = options.pointer ?? null;
  let pressedAt: Point | null = null;
  let frame = 0;

  function send(event: HoverEvent<Mark>): void {
    if (signal.aborted) return;
    const step = reduceHover(state, event, { openDelay: options.openDelay() });
    state = step.state;
    step.effects.forEach(run);
  }

  function run(effect: HoverEffect<Mark>): void {
    switch (effect.type) {
      case 'startDwell':
        clearTimeout(dwelling);
        dwelling = setTimeout(() => send({ type: 'dwelt', token: effect.token }), effect.ms);
        break;
      case 'cancelDwell':
        clearTimeout(dwelling);
        break;
      case 'startClose':
        clearTimeout(closing);
        closing = setTimeout(() => send({ type: 'waited', token: effect.token }), effect.ms);
        break;
      case 'cancelClose':
        clearTimeout(closing);
        break;
      case 'open':
        options.open(effect.mark, effect.how);
        break;
      case 'close':
        options.close({ returnFocus: effect.returnFocus });
    }
  }

  function look(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!pointer || signal.aborted) return;
      const card = cardRect();
      if (card && isInside(pointer, card)) return;
      send({ type: 'pointed', mark: markAt(pointer.x, pointer.y), point: pointer, card });
    });
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || isOurs(event)) return;
    // A pressed button is a selection or a drag under way.
    if (event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    // After scrolling, browsers tell of a pointer that did not move: the page moved under it.
    if (pointer?.x === x && pointer.y === y) return;
    pointer = { x, y };
    look();
  }

  /** The pointer left the window. */
  function onOut(event: PointerEvent): void {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
    pointer = null;
    send({ type: 'pointed', mark: null, point: { x: event.clientX, y: event.clientY }, card: null });
  }

  function onScroll(): void {
    // A look that was asked for before would now see what scrolling brought under the pointer.
    cancelAnimationFrame(frame);
    frame = 0;
    send({ type: 'scrolled' });
    if (state.open && pointer) look();
  }

  function onDown(event: PointerEvent): void {
    if (!event.isTrusted || isOurs(event)) return;
    pressedAt = { x: event.clientX, y: event.clientY };
    // A finger may be about to scroll: its tap is told by the click.
    if (event.pointerType !== 'touch' && !markAt(event.clientX, event.clientY))
      send({ type: 'pressed', mark: null });
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || isOurs(event) || !isPlainClick(event, pressedAt)) return;
    const how = event instanceof PointerEvent && event.pointerType === 'touch' ? 'tapped' : 'pressed';
    const mark = belongsToPage(event) ? null : markAt(event.clientX, event.clientY);
    if (mark === null && how === 'pressed') return;
    // Later than the page's own handlers: a click they took is theirs.
    setTimeout(() => event.defaultPrevented || send({ type: how, mark }));
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (state.open) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    send({ type: 'escaped' });
  }

  function onFocus({ target, isTrusted }: FocusEvent): void {
    if (!isTrusted || !(target instanceof Element) || nameOf(target) === HOST_NAME) return;
    const mark = Element.prototype.matches.call(target, ':focus-visible')
      ? options.markWithin?.(target)
      : null;
    send({ type: 'focused', mark: mark ?? null });
  }

  function onHidden(): void {
    if (document.visibilityState === 'hidden') send({ type: 'away' });
  }

  const listening = { capture: true, passive: true, signal };
  addEventListener('pointermove', onMove, listening);
  addEventListener('pointerout', onOut, listening);
  addEventListener('scroll', onScroll, listening);
  addEventListener('pointerdown', onDown, listening);
  addEventListener('click', onClick, listening);
  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('focusin', onFocus, listening);
  document.addEventListener('visibilitychange', onHidden, listening);
  addEventListener('blur', (event) => event.target === window && send({ type: 'away' }), { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(dwelling);
      clearTimeout(closing);
      cancelAnimationFrame(frame);
      if (state.open) options.close({ returnFocus: false });
    },
    { once: true },
  );
  return { send, click: onClick };
}

/** Whether an event happened in the card: its root is closed, so the page's side sees only the host. */
const isOurs = ({ target }: Event): boolean => target instanceof Element && nameOf(target) === HOST_NAME;

/** Neither a double click, nor with a modifier, nor the end of selecting text. */
function isPlainClick(event: MouseEvent, pressedAt: Point | null): boolean {
  if (event.button !== 0 || event.detail > 1 || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (getSelection()?.type === 'Range') return false;
  return !pressedAt || Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) <= CLICK_SLIP;
}

const CONTROLS = new Set([
  'a',
  'area',
  'button',
  'label',
  'summary',
  'input',
  'select',
  'textarea',
  'option',
]);
const CONTROL_ROLES = /^(button|link|tab|checkbox|radio|switch|menuitem|option)/;

/** A click in a link or control does what the page means by it, and nothing else. */
function belongsToPage({ target }: Event): boolean {
  for (let node = target instanceof Node ? target : null; node && isElement(node); node = parentOf(node)) {
    const name = nameOf(node);
    if (CONTROLS.has(name) && (name !== 'a' || attributeOf(node, 'href') !== null)) return true;
    if (CONTROL_ROLES.test(attributeOf(node, 'role') ?? '')) return true;
  }
  return false;
}
