import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Briefing } from '../text/briefing.ts';
import { LEXICON_VERSION, type Lexicon } from '../text/lexicon.ts';
import { buildLexicon } from './build-lexicon.ts';
import { parseFiles, type BriefingFile } from './parse-files.ts';

/** A briefing in the reader's library. */
export interface LibraryEntry {
  id: string;
  briefing: Briefing;
  on: boolean;
  /** Place in the reader's order, from 0. */
  order: number;
}

interface LibraryDatabase extends DBSchema {
  briefings: { key: string; value: LibraryEntry };
  lexicon: { key: 'current'; value: Lexicon };
}

const DATABASE = 'library';
const DATABASE_VERSION = 1;

const openLibraryDatabase = (onGone: () => void): Promise<IDBPDatabase<LibraryDatabase>> =>
  openDB<LibraryDatabase>(DATABASE, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('briefings', { keyPath: 'id' });
      database.createObjectStore('lexicon');
    },
    // Another version of the extension wants it, or the browser took it away.
    blocking(_, __, { target }) {
      (target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });

/** The briefings a reader has, and the lexicon made of those that are on. */
export interface Library {
  /** In the reader's order. */
  list(): Promise<LibraryEntry[]>;
  find(id: string): Promise<Briefing | null>;
  /** Rejects, and leaves all as it was, when no lexicon can be made of it. */
  setOn(id: string, on: boolean): Promise<void>;
  /** Takes bundled briefings in: new ones are on, known ones keep their switch and place. */
  takeIn(files: readonly BriefingFile[]): Promise<{ problems: string[] }>;
  /** The lexicon as it is stored; compiled first where there is none of this version. */
  lexicon(): Promise<Lexicon>;
}

/**
 * Opens the library in the browser's IndexedDB. Every method rejects when the browser refuses to store.
 * @param build makes the lexicon, without holding up whatever else its context does
 */
export function openLibrary(build = buildLexicon): Library {
  let opened: Promise<IDBPDatabase<LibraryDatabase>> | undefined;
  // A failed opening is not kept: the next call tries again.
  const database = () =>
    (opened ??= openLibraryDatabase(forget).catch((error: unknown) => {
      forget();
      throw error;
    }));
  const forget = () => void (opened = undefined);

  const list = async () => (await (await database()).getAll('briefings')).sort((a, b) => a.order - b.order);

  /**
   * Stores entries and the lexicon they make in one transaction: never one without the other. Where the lexicon
   * cannot be built, or not be stored, all stays as it was.
   */
  async function replace(entries: readonly LibraryEntry[]): Promise<Lexicon> {
    const lexicon = await build(entries.filter(({ on }) => on).map(({ briefing }) => briefing));
    const transaction = (await database()).transaction(['briefings', 'lexicon'], 'readwrite');
    try {
      const stored = [transaction.objectStore('briefings').clear()] as Promise<unknown>[];
      for (const entry of entries) stored.push(transaction.objectStore('briefings').put(entry));
      stored.push(transaction.objectStore('lexicon').put(lexicon, 'current'));
      await Promise.all([...stored, transaction.done]);
    } catch (error) {
      // A value that cannot be stored throws at once, and would leave what was asked before it to be done: the clearing.
      abort(transaction);
      throw error;
    }
    return lexicon;
  }

  /** Reads, changes and stores under a lock that the background and the extension's pages share. */
  const change = (make: (known: LibraryEntry[]) => LibraryEntry[]): Promise<Lexicon> =>
    navigator.locks.request(DATABASE, async () => replace(make(await list())));

  return {
    list,
    find: async (id) => (await (await database()).get('briefings', id))?.briefing ?? null,
    async setOn(id, on) {
      await change((known) => known.map((entry) => (entry.id === id ? { ...entry, on } : entry)));
    },
    async takeIn(files) {
      const { briefings, problems } = parseFiles(files);
      await change((known) => mergeBundled(known, briefings));
      return { problems };
    },
    async lexicon() {
      const stored = await (await database()).get('lexicon', 'current');
      return stored?.version === LEXICON_VERSION ? stored : change((known) => known);
    },
  };
}

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It has failed, and so has undone itself, already.
  }
}

export function mergeBundled(known: readonly LibraryEntry[], bundled: readonly Briefing[]): LibraryEntry[] {
  const fresh = new Map(bundled.map((briefing) => [briefing.id, briefing]));
  const kept = known.map((entry) => ({ ...entry, briefing: fresh.get(entry.id) ?? entry.briefing }));
  const added = bundled
    .filter(({ id }) => !known.some((entry) => entry.id === id))
    .map((briefing, index) => ({ id: briefing.id, briefing, on: true, order: known.length + index }));
  return [...kept, ...added];
}
