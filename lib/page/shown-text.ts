import { hasMoreThan, queryAll } from './unclobbered.ts';

/** Most elements of a page that is laid out as text, in one go; and how high it may be, in CSS pixels. */
const MOST_AT_ONCE = 5000;
const HIGHEST = 200_000;

/**
 * What a page shows, line by line, as the browser itself puts it together: cheaper than any walk. Words stand as
 * styled there ("us" where `text-transform` lowers "US"), hidden text and shadow roots are missing: good for
 * telling whether a page is worth reading, not for reading it.
 *
 * @returns null where it would take too long
 */
export function shownText(document: Document): string | null {
  const [body] = queryAll(document, 'body');
  if (!(body instanceof HTMLElement) || hasMoreThan(MOST_AT_ONCE, body)) return null;
  return document.documentElement.scrollHeight > HIGHEST ? null : body.innerText;
}
