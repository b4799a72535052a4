import { MOST_AT_ONCE } from './texts-below.ts';
import { queryAll } from './unclobbered.ts';

/**
 * What a page shows, line by line, as the browser itself puts it together: cheaper than any walk. Words stand as
 * styled there ("us" where `text-transform` lowers "US"), hidden text and shadow roots are missing: good for
 * telling whether a page is worth reading, not for reading it.
 *
 * @returns null where it would take too long
 */
export function shownText(document: Document): string | null {
  const [body] = queryAll(document, 'body');
  return body instanceof HTMLElement && queryAll(body, '*').length <= MOST_AT_ONCE ? body.innerText : null;
}
