/** Between two looks, in milliseconds. A look reads one property. */
const LOOK_EVERY = 1500;

/**
 * Calls back when the extension behind this content script is gone: updated, switched off or removed. No event tells of
 * it, and a port to find out by would keep waking the background.
 */
export function whenOrphaned(onOrphaned: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => chrome.runtime?.id || onOrphaned(), LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
