import { type Answer, type Data, sendMessage, type Verb } from './messages.ts';

/** Waits between attempts, in milliseconds: a worker that was ended is started by the next message. */
const WAITS = [50, 500];

/**
 * Asks the background, and asks again when it was ended while it was at it: it remembers no page, so the same question
 * can be put twice. An error that the background tells of is not asked about again.
 */
export async function askBackground<V extends Verb>(
  type: V,
  data: Data<V>,
  signal: AbortSignal,
): Promise<NonNullable<Answer<V>>> {
  for (const wait of [...WAITS, null]) {
    const answer = await sendMessage(type, data).catch((error: unknown) => {
      if (wait === null || signal.aborted || (error as Error).cause === type) throw error;
    });
    if (answer !== undefined && answer !== null) return answer;
    await new Promise((done) => setTimeout(done, wait ?? 0));
  }
  throw new Error('The extension’s background does not answer.');
}
