import type { HoverEvent } from './hover-intent.ts';
import type { Mark } from './marks.ts';
import type { CreateHover, Hover, HoverOptions } from './run-hover.ts';
import type { Point } from './safe-triangle.ts';

/**
 * Waits for a reader's first interest in a mark (the pointer on it, a click, the focus), and only then loads the code
 * that tells resting from passing by. That takes a few milliseconds of the delay that a card waits anyway. What led to
 * it is told to that code as if it had been there.
 */
export function createLazyHover(
  options: HoverOptions,
  load: () => Promise<CreateHover>,
): Pick<Hover, 'send'> {
  const { signal, markAt } = options;
  const waiting = new AbortController();
  let hover: Hover | undefined;
  let loading: Promise<Hover> | undefined;
  let pointer: Point | undefined;
  let frame = 0;

  function withHover(go: (hover: Hover) => void): void {
    loading ??= load().then((createHover) => {
      waiting.abort();
      return (hover = createHover({ ...options, ...(pointer && { pointer }) }));
    });
    // What could not be loaded is tried again at the next sign of interest.
    loading.then(go, () => (loading = undefined));
  }

  function look(): void {
    frame = 0;
    if (signal.aborted || hover || !pointer || !markAt(pointer.x, pointer.y)) return;
    withHover(({ send }) => {
      const { x, y } = pointer!;
      send({ type: 'pointed', mark: markAt(x, y), point: { x, y }, card: null });
    });
  }

  function onMove({ isTrusted, pointerType, buttons, clientX: x, clientY: y }: PointerEvent): void {
    if (!isTrusted || pointerType === 'touch' || buttons !== 0) return;
    // After scrolling, browsers tell of a pointer that did not move: the page moved under it.
    if (pointer?.x === x && pointer.y === y) return;
    pointer = { x, y };
    frame ||= requestAnimationFrame(look);
  }

  function onClick(event: MouseEvent): void {
    if (event.isTrusted && markAt(event.clientX, event.clientY)) withHover((it) => it.click(event));
  }

  function onFocus({ target, isTrusted }: FocusEvent): void {
    if (
      !isTrusted ||
      !(target instanceof Element) ||
      !Element.prototype.matches.call(target, ':focus-visible')
    )
      return;
    const mark = options.markWithin?.(target);
    if (mark) withHover(({ send }) => send({ type: 'focused', mark }));
  }

  const listening = { capture: true, passive: true, signal: AbortSignal.any([signal, waiting.signal]) };
  addEventListener('pointermove', onMove, listening);
  addEventListener('click', onClick, listening);
  addEventListener('focusin', onFocus, listening);
  // Scrolling opens nothing.
  addEventListener('scroll', () => (cancelAnimationFrame(frame), (frame = 0)), listening);

  return {
    send(event: HoverEvent<Mark>) {
      if (hover) hover.send(event);
      else if (event.type === 'keyed') withHover(({ send }) => send(event));
    },
  };
}
