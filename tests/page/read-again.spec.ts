import { expect, test } from './page-test.ts';

test('a page that is read again shows only what holds now, with its reasons; a late answer no longer counts', async ({
  open,
}) => {
  const page = await open('<p>Freedonia and Sylvania met.</p>');
  const seen = await page.evaluate(async () => {
    type Found = Awaited<ReturnType<Parameters<typeof lib.startReading>[0]['find']>>;
    const answers: ((found: Found) => void)[] = [];
    const contexts: unknown[] = [];
    const found = (...words: string[]): Found => ({
      mentions: words.map((word, reason) => {
        const start = 'Freedonia and Sylvania met.'.indexOf(word);
        return { block: 0, start, end: start + word.length, entities: [`b/${word}`], reason };
      }),
      reasons: words.map((form) => ({ form, case: 'exact', evidence: [] })),
      cards: {},
      context: { lexicon: 1, named: [], cues: [], others: [], capitals: [], targets: [], sport: false },
    });
    const reading = lib.startReading({
      find: ({ context }) => {
        contexts.push(context);
        return new Promise((answer) => answers.push(answer));
      },
      styleSheet: async () => '',
      onMarks: () => undefined,
      onProblem: () => undefined,
      signal: new AbortController().signal,
    });
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((next) => setTimeout(next));
    };
    const forms = () => reading.marks.all.map(({ reason }) => reason?.form);
    /** Answers what is asked next, and waits until the page asks on or has done. */
    const answer = async (...words: string[]) => {
      await until(() => answers.length > 0);
      answers.shift()!(found(...words));
      await until(() => answers.length > 0 || !reading.busy);
    };
    const all = [];
    reading.readAgain();
    await answer('Freedonia', 'Sylvania');
    all.push(forms());
    await answer('Sylvania');
    all.push(forms());
    reading.readAgain();
    all.push(forms());
    await answer('Freedonia');
    all.push(forms());
    return { all, contexts };
  });
  expect(seen.all).toEqual([[], ['Sylvania'], [], ['Freedonia']]);
  expect(seen.contexts, 'what the old reading established is not told').toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
