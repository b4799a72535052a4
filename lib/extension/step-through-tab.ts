import type { Step } from '../text/step.ts';
import { sendMessage } from './messages.ts';

/**
 * Goes to another mention of a tab: through its page, then through its frames in the order they reported in, then from
 * the beginning. Nothing happens where there is no mention, or no content script.
 */
export async function stepThroughTab(tabId: number, step: Step): Promise<void> {
  const listed = await sendMessage('listFrames', undefined, { tabId }).catch(() => null);
  if (!Array.isArray(listed?.frames)) return;
  const { frames } = listed;
  const go = (frameId: number, how: Partial<Step> = {}) =>
    sendMessage('goToMention', { ...step, ...how }, { tabId, frameId }).catch(() => false);
  const first = Math.max(0, frames.indexOf(listed.at));
  for (let turn = 0; turn <= frames.length; turn++) {
    const index = (first + (step.back ? -turn : turn) + frames.length * 2) % frames.length;
    const frameId = frames[index];
    if (frameId === undefined) return;
    const isAlone = frames.length === 1;
    if (!(await go(frameId, isAlone ? { round: true } : turn > 0 ? { afresh: true } : {}))) continue;
    if (frameId !== listed.at) await sendMessage('listFrames', frameId, { tabId }).catch(() => null);
    return;
  }
}
