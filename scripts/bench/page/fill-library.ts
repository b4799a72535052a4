import type { Briefing } from '../../../lib/text/briefing.ts';
import type { DrivenBrowser } from '../../drive/driven-browser.ts';

/** Puts briefings into the library beside the bundled one, which is on or off, and has the lexicon compiled. */
export async function fillLibrary(
  browser: DrivenBrowser,
  briefings: readonly Briefing[],
  { bundled }: { bundled: boolean },
): Promise<void> {
  // The background makes the database, when it is first asked.
  await browser.evaluateInExtension(wakeLibrary);
  await browser.evaluateInExtension(putIntoLibrary, { entries: [], bundled });
  // One by one: a million forms in one message are too many.
  for (const briefing of briefings)
    await browser.evaluateInExtension(putIntoLibrary, {
      entries: [{ id: briefing.id, briefing, on: true, order: 1 }],
      bundled,
    });
  await browser.evaluateInExtension(async () => {
    const { lexiconRevision = 0 } = await chrome.storage.local.get('lexiconRevision');
    await chrome.storage.local.set({ lexiconRevision: Number(lexiconRevision) + 1 });
  });
  // The lexicon is compiled for the first page that asks: not one that is measured.
  await browser.evaluateInExtension(wakeLibrary);
}

/** Runs in a page of the extension. */
async function wakeLibrary(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'findMentions', data: { blocks: ['Warm up.'] } });
}

/** Runs in a page of the extension, on the database of lib/extension/library.ts. */
async function putIntoLibrary({
  entries,
  bundled,
}: {
  entries: { id: string }[];
  bundled: boolean;
}): Promise<void> {
  const asPromise = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const database = await asPromise(indexedDB.open('library'));
  const transaction = database.transaction(['briefings', 'lexicon'], 'readwrite');
  const store = transaction.objectStore('briefings');
  for (const entry of await asPromise(store.getAll())) {
    const isGenerated = String(entry.id).startsWith('generated');
    if (!isGenerated) store.put({ ...entry, on: bundled });
    else if (entries.length === 0) store.delete(entry.id);
  }
  for (const entry of entries) store.put(entry);
  transaction.objectStore('lexicon').clear();
  await new Promise((done) => transaction.addEventListener('complete', done));
  database.close();
}
