import type { Reason } from '../lib/text/mention.ts';

/** What a card knows of the mark that opened it. */
export interface AboutMarkView {
  /** Tells marks of a page apart: another one, and what was unfolded for the last is folded again. */
  id: number;
  reason: Reason;
  /** The site the mark is on: "news.example". Empty where there is none to speak of. */
  host: string;
}
