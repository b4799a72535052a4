import type { GuideHost, Tick } from './guide-host.ts';
import type { Mark } from './marks.ts';
import { rectsOf } from './range-rects.ts';

/** Marks nearer to each other on the map than this, in CSS pixels, share a tick. */
const APART = 4;
/** From a change to drawing it, in milliseconds: marks and sizes change in bursts. */
const WAIT = 200;

export interface ScrollMapOptions {
  host: Pick<GuideHost, 'showTicks'>;
  /** In document order; none when no map is wanted. */
  marks(): readonly Mark[];
  current(): Mark | null;
  signal: AbortSignal;
}

/** Draws where in the page its marks stand, as ticks along the scrollbar. It is for the eye only, and takes no clicks. */
export function drawScrollMap({ host, marks, current, signal }: ScrollMapOptions): { draw(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEmpty = true;

  function drawNow(): void {
    timer = undefined;
    if (signal.aborted) return;
    const ticks = ticksOf(marks(), current());
    if (ticks.length === 0 && isEmpty) return;
    isEmpty = ticks.length === 0;
    host.showTicks(ticks);
  }

  const draw = () => void (timer ??= setTimeout(drawNow, WAIT));
  const observer = new ResizeObserver(draw);
  observer.observe(document.documentElement);
  addEventListener('resize', draw, { passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return { draw };
}

function ticksOf(marks: readonly Mark[], current: Mark | null): Tick[] {
  const height = document.documentElement.scrollHeight;
  if (height <= innerHeight) return [];
  const ticks = new Map<number, Tick>();
  for (const mark of marks) {
    const [rect] = rectsOf(mark.range);
    if (!rect) continue;
    const share = Math.min(1, Math.max(0, (rect.top + scrollY) / height));
    const step = Math.floor((share * innerHeight) / APART);
    const isCurrent = mark === current || ticks.get(step)?.isCurrent === true;
    ticks.set(step, { top: step * APART, isCurrent });
  }
  return [...ticks.values()];
}
