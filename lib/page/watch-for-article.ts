import { isArticle } from './is-article.ts';
import { observePage } from './observe-page.ts';

/** Tells, once, when a page that was none has become an article: its text arrived late, or another page took its place. */
export function watchForArticle({ onArticle, signal }: { onArticle(): void; signal: AbortSignal }): void {
  const found = new AbortController();
  observePage({
    root: document,
    signal: AbortSignal.any([signal, found.signal]),
    onChange() {
      if (!isArticle(document)) return;
      found.abort();
      onArticle();
    },
  });
}
