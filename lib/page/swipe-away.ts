/** How far down a sheet is pulled before it goes, in CSS pixels. */
const FAR_ENOUGH = 80;

interface SwipeOptions {
  isSheet(): boolean;
  onSwipe(): void;
}

/** Lets a finger pull a sheet down and away, from wherever its content is not scrolled. */
export function swipeAway(sheet: HTMLElement, { isSheet, onSwipe }: SwipeOptions): void {
  let startY: number | null = null;
  let pulled = 0;
  const settle = () => {
    startY = null;
    pulled = 0;
    sheet.style.translate = '';
  };
  const listening = { passive: true };
  sheet.addEventListener(
    'touchstart',
    (event) => {
      const isScrolled = event.composedPath().some((node) => node instanceof Element && node.scrollTop > 0);
      startY =
        isSheet() && !isScrolled && event.touches.length === 1 ? (event.touches[0]?.clientY ?? null) : null;
    },
    listening,
  );
  sheet.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (startY === null) return;
      pulled = Math.max(0, (touches[0]?.clientY ?? startY) - startY);
      sheet.style.translate = `0 ${pulled}px`;
    },
    listening,
  );
  sheet.addEventListener(
    'touchend',
    () => {
      const isAway = pulled > FAR_ENOUGH;
      settle();
      if (isAway) onSwipe();
    },
    listening,
  );
  sheet.addEventListener('touchcancel', settle, listening);
}
