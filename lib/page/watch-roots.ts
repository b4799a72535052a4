import { openRootsIn } from './open-roots.ts';

/** The open shadow roots of a page: which they are, and since when. */
export interface RootWatch {
  /** Looks for new ones in a part of the page. */
  takeIn(within: Document | Element): void;
  /** Forgets those that have left: a page that is scrolled without end keeps taking away what it showed first. */
  letGo(): void;
  all(): Iterable<ShadowRoot>;
}

/** Most that are watched. */
const MOST_ROOTS = 500;

/** @param onRoot told of each one once, with a signal that aborts when it is let go */
export function watchRoots({
  onRoot,
  signal,
}: {
  onRoot(root: ShadowRoot, until: AbortSignal): void;
  signal: AbortSignal;
}): RootWatch {
  const roots = new Map<ShadowRoot, AbortController>();
  return {
    takeIn(within) {
      for (const root of openRootsIn(within)) {
        if (roots.has(root) || roots.size === MOST_ROOTS) continue;
        const end = new AbortController();
        roots.set(root, end);
        onRoot(root, AbortSignal.any([signal, end.signal]));
      }
    },
    letGo() {
      for (const [root, end] of roots) {
        if (root.isConnected) continue;
        roots.delete(root);
        end.abort();
      }
    },
    all: () => roots.keys(),
  };
}
