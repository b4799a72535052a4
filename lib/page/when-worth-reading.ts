import { queryAll } from './unclobbered.ts';

/** Smallest frame that holds an article, in CSS pixels: the usual sizes of ads are below one or the other. */
const NARROWEST = 310;
const LOWEST = 260;
/** Least prose, in characters, in paragraphs of at least so many. */
const STORY = 400;
const PARAGRAPH = 60;
/** From a change of the frame to looking again, in milliseconds; and how often one looks before giving up. */
const WAIT = 500;
const MOST_LOOKS = 20;

/** Frames of ads and of comments, by the names and hosts they go by. */
const NOT_STORIES =
  /^(google_ads|aswift|goog_|ad[-_]|dsq-)|(^|\.)(doubleclick\.net|googlesyndication\.com|amazon-adsystem\.com|taboola\.com|outbrain\.com|disqus\.com|facebook\.com|spot\.im|openweb\.com|viafoura\.(net|co)|hyvor\.com|recaptcha\.net|youtube(-nocookie)?\.com)$/;

/**
 * Calls back, once, when this frame is large enough for an article and holds some prose, now or when it arrives. A frame
 * that is small costs a look at its size, and another when that changes.
 */
export function whenWorthReading(onWorth: () => void): void {
  if (NOT_STORIES.test(window.name) || NOT_STORIES.test(location.hostname)) return;
  const end = new AbortController();
  let observer: MutationObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  function stop(): void {
    observer?.disconnect();
    clearTimeout(timer);
    end.abort();
  }

  function look(): void {
    timer = undefined;
    if (innerWidth < NARROWEST || innerHeight < LOWEST) return;
    if (holdsProse()) {
      stop();
      onWorth();
    } else if (++looks > MOST_LOOKS) stop();
    else if (!observer) {
      observer = new MutationObserver(soon);
      observer.observe(document, { childList: true, subtree: true });
    }
  }

  const soon = () => void (timer ??= setTimeout(look, WAIT));
  addEventListener('resize', soon, { passive: true, signal: end.signal });
  look();
}

function holdsProse(): boolean {
  let sum = 0;
  for (const { textContent } of queryAll(document, 'p, blockquote, article > div')) {
    const length = textContent?.trim().length ?? 0;
    if (length >= PARAGRAPH && (sum += length) >= STORY) return true;
  }
  return false;
}
