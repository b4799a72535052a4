import { afterEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../lib/extension/ask-background.ts';

const request = { blocks: ['Moscow'] };
const found = { mentions: [], cards: {} };

/** The browser's end of a message, as Chromium and Firefox answer it. */
function answering(...answers: unknown[]) {
  const sendMessage = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
  return sendMessage;
}

afterEach(() => void vi.unstubAllGlobals());

const ask = (signal = new AbortController().signal) => askBackground('findMentions', request, signal);

test('a background that was ended while it was at it is asked again', async () => {
  const sent = answering(new Error('The message channel closed before a response was received'), {
    res: found,
  });
  expect(await ask()).toEqual(found);
  expect(sent).toHaveBeenCalledTimes(2);
});

test.each([[undefined], [null], [{}], [{ res: undefined }]])('an answer of %j is none', async (answer) => {
  answering(answer, { res: found });
  expect(await ask()).toEqual(found);
});

test('what the background itself says went wrong is not asked again', async () => {
  const sent = answering({ error: 'Too much text' });
  await expect(ask()).rejects.toThrow('Too much text');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a background that never answers is given up', async () => {
  const sent = answering(undefined);
  await expect(ask()).rejects.toThrow('Nobody answers');
  expect(sent).toHaveBeenCalledTimes(3);
});

test('nobody is asked for a page that is done with', async () => {
  const sent = answering(new Error('Extension context invalidated.'));
  await expect(ask(AbortSignal.abort())).rejects.toThrow('invalidated');
  expect(sent).toHaveBeenCalledTimes(1);
});
