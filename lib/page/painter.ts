import type { Mark } from './marks.ts';
import { rectsOf } from './range-rects.ts';

/**
 * Most ranges registered at once. After any change of the page Chromium validates each one again in every frame:
 * 2 to 3 ms at 100, 104 ms at 10,000.
 */
const LIMIT = 200;
/** How far beyond the viewport marks are painted ahead of scrolling, as a share of the viewport. */
const AHEAD = '100%';
export interface PainterOptions {
  /** Name in `::highlight(…)`: see highlight-styles.ts. */
  highlightName: string;
  signal?: AbortSignal;
  limit?: number;
}

export interface Painter {
  /** Paints these marks, given in document order, instead of those before. */
  setMarks(marks: readonly Mark[]): void;
  /** Paints under another name from now on: another style. */
  setHighlightName(name: string): void;
  /** Takes all paint off the page, for good. */
  stop(): void;
}

/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. Registers only the marks near
 * the viewport, in the next frame.
 */
export function createPainter({ highlightName, signal, limit = LIMIT }: PainterOptions): Painter {
  const highlight = new Highlight();
  let name = highlightName;
  let marks: readonly Mark[] = [];
  let byContainer = new Map<Element, Mark[]>();
  const near = new Set<Element>();
  /** What the highlight holds; Firefox does not let an extension's script list it. */
  let painted = new Set<StaticRange>();
  let isCrowded = false;
  /** Whether the name has been taken. */
  let hasName = false;
  let frame = 0;
  let stopped = false;

  const observer = new IntersectionObserver(takeIn, {
    root: document,
    rootMargin: AHEAD,
    // Pages that scroll inside a box of their own.
    scrollMargin: AHEAD,
  });

  function takeIn(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (!byContainer.has(entry.target)) continue;
      if (entry.isIntersecting || isBoxless(entry)) near.add(entry.target);
      else near.delete(entry.target);
    }
    schedule();
  }

  function schedule(): void {
    if (!stopped) frame ||= requestAnimationFrame(paint);
  }

  function paint(): void {
    frame = 0;
    if (stopped) return;
    const chosen = new Set(choose().map(({ range }) => range));
    for (const range of painted) if (!chosen.has(range)) highlight.delete(range);
    for (const range of chosen) if (!painted.has(range)) highlight.add(range);
    painted = chosen;
    // The registry is shared with the page, which may have cleared it, and with the script of an extension that was
    // updated: the newer of two takes the name over, and the older does not take it back.
    if (!hasName || !CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    hasName = true;
  }

  function choose(): Mark[] {
    const candidates = [...near].flatMap((container) => byContainer.get(container) ?? []);
    isCrowded = candidates.length > limit;
    if (!isCrowded) return candidates;
    const inOrder = marks.filter(({ container }) => near.has(container));
    const from = firstBelow(inOrder, innerHeight / 2) - Math.floor(limit / 2);
    const start = Math.max(0, Math.min(from, inOrder.length - limit));
    return inOrder.slice(start, start + limit);
  }

  /** In a crowd the containers do not tell what is near: ask again while the page scrolls. */
  const onScroll = () => isCrowded && schedule();
  addEventListener('scroll', onScroll, { capture: true, passive: true, signal });

  const painter: Painter = {
    setMarks(next) {
      marks = next;
      const containers = Map.groupBy(next, ({ container }) => container);
      for (const container of byContainer.keys()) {
        if (containers.has(container)) continue;
        observer.unobserve(container);
        near.delete(container);
      }
      const before = byContainer;
      byContainer = containers;
      for (const container of containers.keys()) if (!before.has(container)) observer.observe(container);
      schedule();
    },
    setHighlightName(next) {
      if (next === name) return;
      forget(name, highlight);
      name = next;
      hasName = false;
      schedule();
    },
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll, { capture: true });
      observer.disconnect();
      highlight.clear();
      forget(name, highlight);
      marks = [];
      byContainer.clear();
      near.clear();
    },
  };
  signal?.addEventListener('abort', painter.stop, { once: true });
  return painter;
}

/** Takes a name out of the shared registry, if it is still ours. */
function forget(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/** An element with `display: contents` has no box to be near anything: it counts as near. */
const isBoxless = ({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean =>
  width === 0 && height === 0 && getComputedStyle(target).display === 'contents';

/** Index of the first mark, in document order, that ends below a height of the viewport. */
function firstBelow(marks: readonly Mark[], height: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const seen = nextSeen(marks, { from: middle, to: high });
    if (!seen || seen.bottom >= height) high = middle;
    else low = seen.index + 1;
  }
  return low;
}

function nextSeen(
  marks: readonly Mark[],
  { from, to }: { from: number; to: number },
): { index: number; bottom: number } | null {
  for (let index = from; index < to; index++) {
    const mark = marks[index];
    const rect = mark && rectsOf(mark.range)[0];
    if (rect) return { index, bottom: rect.bottom };
  }
  return null;
}
