import type { Briefing } from '../text/briefing.ts';
import { compileInSteps } from '../text/compile-lexicon.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** How long a build works before it lets others have their turn, in milliseconds: nobody notices a wait of that length. */
const SLICE = 12;

/**
 * Compiles a lexicon a little at a time: what pages ask meanwhile is answered in between.
 * @param briefings those that are switched on, in the reader's order
 */
export async function buildLexicon(briefings: readonly Briefing[]): Promise<Lexicon> {
  const steps = compileInSteps(briefings);
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** By a timer: a message to oneself would be quicker, and may keep others from their turn. */
const nextTurn = () => new Promise<void>((resume) => void setTimeout(resume));
