import type { Exception } from './mention.ts';

/** "Not this", as a reader says it on a page: a form is no longer to be marked for an entity. */
export interface NotThis extends Exception {
  /** Whether that holds on every site, or only on the one it was said on. */
  everywhere: boolean;
}
