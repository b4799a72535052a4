import { expect, NAME, test, waitForMarks } from './reader.ts';

const BRIEFING = 'US–Russia economic leverage and the war in Ukraine';

/** What is stored of the lexicon that tells it from another: null where there is none. */
const readStored = () =>
  new Promise<{ version: number; stamp: number; briefings: number } | null>((done, fail) => {
    const opening = indexedDB.open('library');
    opening.addEventListener('error', () => fail(opening.error));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(['briefings', 'lexicon']);
      const lexicon = transaction.objectStore('lexicon').get('current');
      const count = transaction.objectStore('briefings').count();
      transaction.addEventListener('complete', () => {
        opening.result.close();
        done(
          lexicon.result
            ? { version: lexicon.result.version, stamp: lexicon.result.stamp, briefings: count.result }
            : null,
        );
      });
    });
  });

/** Puts a briefing into the library of which no lexicon can be made. */
const storeBroken = () =>
  new Promise<void>((done, fail) => {
    const opening = indexedDB.open('library');
    opening.addEventListener('error', () => fail(opening.error));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('briefings', 'readwrite');
      const broken = {
        id: 'broken',
        title: 'A broken one',
        asOf: '2025',
        summary: 'Broken.',
        entities: [null],
      };
      transaction.objectStore('briefings').put({ id: 'broken', on: true, order: 9, briefing: broken });
      transaction.addEventListener('complete', () => {
        opening.result.close();
        done();
      });
    });
  });

test('a lexicon that cannot be built leaves the old one in use, and the options say so', async ({
  browserWithParallax,
  article,
}) => {
  await waitForMarks(article, NAME);
  const before = await browserWithParallax.evaluateInExtension(readStored);
  await browserWithParallax.evaluateInExtension(storeBroken);
  const options = await browserWithParallax.openOwn('options.html');
  await options.click(BRIEFING);
  await options.findText('This was not saved');
  expect(await browserWithParallax.evaluateInExtension(readStored)).toEqual({ ...before, briefings: 2 });
  await article.activate();
  await article.reload();
  await browserWithParallax.waitForReport(article);
  await waitForMarks(article, NAME);
});

test('after a restart the lexicon is read as it was stored, not built anew', async ({ launch, site }) => {
  const first = await launch();
  const tab = await first.open(`${site}/demo/`);
  await waitForMarks(tab, NAME);
  // Were it built anew, this briefing would make that fail, and the number below would be another.
  await first.evaluateInExtension(storeBroken);
  const stored = await first.evaluateInExtension(readStored);
  await first.close();
  const second = await launch();
  const again = await second.open(`${site}/demo/`);
  await waitForMarks(again, NAME);
  expect(await second.evaluateInExtension(readStored)).toEqual(stored);
});
