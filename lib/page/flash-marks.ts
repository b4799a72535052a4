import { FLASH_HIGHLIGHT } from './highlight-names.ts';
import type { Mark } from './marks.ts';
import { prefersReducedMotion } from './reduced-motion.ts';

/** How long a flash lasts, and when it blinks off and on in between, in milliseconds. */
const FLASH = { end: 1200, off: 350, on: 550 };

/**
 * Draws the eye to one mark for a moment, over any style; without blinking under reduced motion.
 * @returns what flashes a mark, instead of one that still does
 */
export function createFlash(signal: AbortSignal): (mark: Pick<Mark, 'range'>) => void {
  const flashed = new Highlight();
  flashed.priority = 1;
  let timers: ReturnType<typeof setTimeout>[] = [];

  function unflash(): void {
    timers.forEach(clearTimeout);
    timers = [];
    flashed.clear();
    // The registry is shared with the page.
    if (CSS.highlights.get(FLASH_HIGHLIGHT) === flashed) CSS.highlights.delete(FLASH_HIGHLIGHT);
  }

  signal.addEventListener('abort', unflash, { once: true });
  return ({ range }) => {
    unflash();
    if (signal.aborted) return;
    const on = () => flashed.add(range);
    on();
    CSS.highlights.set(FLASH_HIGHLIGHT, flashed);
    timers.push(setTimeout(unflash, FLASH.end));
    if (prefersReducedMotion()) return;
    timers.push(
      setTimeout(() => flashed.clear(), FLASH.off),
      setTimeout(on, FLASH.on),
    );
  };
}
