import type { Briefing } from '../text/briefing.ts';
import { compileInSteps } from '../text/compile-lexicon.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** How long a build works before it lets others have their turn, in milliseconds: nobody notices a wait of that length. */
const SLICE = 8;

/**
 * Compiles a lexicon a little at a time: what pages ask meanwhile is answered in between.
 * @param briefings those that are switched on, in the reader's order
 */
export async function buildLexicon(briefings: readonly Briefing[]): Promise<Lexicon> {
  const steps = compileInSteps(briefings);
  const turns = createTurns();
  try {
    for (;;) {
      const until = performance.now() + SLICE;
      do {
        const { done, value } = steps.next();
        if (done) return value;
      } while (performance.now() < until);
      await turns.next();
    }
  } finally {
    turns.close();
  }
}

/** A message to oneself waits behind the messages that are there already; a timer would wait 4 ms more. */
function createTurns() {
  const { port1, port2 } = new MessageChannel();
  return {
    next: () =>
      new Promise<void>((resume) => {
        port1.onmessage = () => resume();
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}
