import { isArticle } from './is-article.ts';
import { observePage } from './observe-page.ts';

/**
 * Tells, once, when a page has become an article that was none, or the other way round: its text arrived late, or another
 * page took its place.
 */
export function watchForArticle({ was, onTurn, signal }: WatchOptions): void {
  const turned = new AbortController();
  observePage({
    root: document,
    signal: AbortSignal.any([signal, turned.signal]),
    onChange() {
      if (isArticle(document) === was) return;
      turned.abort();
      onTurn();
    },
  });
}

interface WatchOptions {
  /** Whether it is an article now. */
  was: boolean;
  onTurn(): void;
  signal: AbortSignal;
}
