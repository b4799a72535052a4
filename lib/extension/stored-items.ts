import type { EntityKey } from '../text/entity-card.ts';
import type { Exception } from '../text/mention.ts';
import { parseSettings, type Settings, type SiteChoice } from '../text/settings.ts';

/**
 * Every noun that is stored, but for the library (library.ts). What is read back is `unknown` until parsed:
 * another version, or another device, may have written it.
 *
 * Every page loads this file. It speaks to `chrome` itself, which both browsers have, with promises: a storage
 * library and the polyfill together would more than double what a page pays for.
 */

type AreaName = 'sync' | 'local';

export interface StoredItem<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back with each new value, from whatever page or device. @returns what stops it */
  watch(onChange: (value: T) => void): () => void;
}

/** What the reader chose on the options page; follows the reader through browser sync. */
export const storedSettings = storedItem<Settings>('sync', 'settings', parseSettings);

/** Counts changes of the lexicon, so that open pages know when to read anew. */
export const storedLexiconRevision = storedItem('local', 'lexiconRevision', (stored) =>
  typeof stored === 'number' ? stored : 0,
);

/** What is wrong with the bundled briefing files, in words for the reader. Empty when all is well. */
export const storedLibraryProblems = storedItem('local', 'libraryProblems', (stored) =>
  Array.isArray(stored) ? stored.filter((line) => typeof line === 'string') : [],
);

/** Why the library cannot be used now, in words for the reader; null when it can. */
export const storedStorageProblem = storedItem('local', 'storageProblem', (stored) =>
  typeof stored === 'string' ? stored : null,
);

/** Everything that is wrong with briefings and their storage, in words. */
export async function listProblems(): Promise<string[]> {
  const storage = await storedStorageProblem.get();
  return [...(await storedLibraryProblems.get()), ...(storage === null ? [] : [storage])];
}

const SITE = 'site:';

/**
 * The reader's choice for one site. One item a host: two devices that switch different sites never overwrite
 * each other, and no item outgrows the 8 KB that browser sync allows.
 */
export const storedSite = (host: string): StoredItem<SiteChoice | null> =>
  storedItem('sync', `${SITE}${host}`, parseChoice);

export async function listSites(): Promise<{ host: string; choice: SiteChoice }[]> {
  const all: Record<string, unknown> = await chrome.storage.sync.get(null);
  return Object.entries(all)
    .flatMap(([key, stored]) => {
      const choice = key.startsWith(SITE) ? parseChoice(stored) : null;
      return choice ? [{ host: key.slice(SITE.length), choice }] : [];
    })
    .sort((a, b) => a.host.localeCompare(b.host));
}

const parseChoice = (stored: unknown): SiteChoice | null =>
  stored === 'on' || stored === 'off' ? stored : null;

/** A "Not this" of the reader's: which form is not to be marked for which entity, and where. */
export interface KeptException extends Exception {
  /** Null: on no site at all. */
  host: string | null;
}

const EXCEPTION = 'exception:';

/** Which hosts an exception's key begins with stands in front: the key alone tells a page whether it is concerned. */
const exceptionsOf = (host: string | null): string => `${EXCEPTION}${host ?? ''} `;

const exceptionKey = ({ host, entity, form }: KeptException): string =>
  exceptionsOf(host) + JSON.stringify([entity, form]);

/**
 * One exception, null where there is none. One item each: two tabs that add one at the same moment keep both. On
 * this device only, as it may name the site it was said on.
 */
export const storedException = (exception: KeptException): StoredItem<KeptException | null> =>
  storedItem('local', exceptionKey(exception), parseException);

/** Every exception, by form. */
export async function listExceptions(): Promise<KeptException[]> {
  const all: Record<string, unknown> = await chrome.storage.local.get(null);
  return Object.entries(all)
    .flatMap(([key, stored]) => {
      const exception = key.startsWith(EXCEPTION) ? parseException(stored) : null;
      return exception && exceptionKey(exception) === key ? [exception] : [];
    })
    .sort((a, b) => a.form.localeCompare(b.form) || (a.host ?? '').localeCompare(b.host ?? ''));
}

/** The exceptions that hold on a host: its own, and those that hold everywhere. */
export const listExceptionsOn = async (host: string): Promise<KeptException[]> =>
  (await listExceptions()).filter((exception) => exception.host === null || exception.host === host);

function parseException(stored: unknown): KeptException | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { host, entity, form } = stored as Record<string, unknown>;
  const isWhole =
    (host === null || typeof host === 'string') &&
    typeof entity === 'string' &&
    entity.includes('/') &&
    typeof form === 'string';
  return isWhole ? { host, entity: entity as EntityKey, form } : null;
}

/** Calls back when an exception came or went; with a host, only when it holds there. @returns what stops it */
export function watchExceptions(onChange: () => void, host?: string): () => void {
  const concerned = host === undefined ? [EXCEPTION] : [exceptionsOf(null), exceptionsOf(host)];
  return watch('local', (changes) => {
    if (Object.keys(changes).some((key) => concerned.some((start) => key.startsWith(start)))) onChange();
  });
}

/** Storing null removes an item: the default holds again. */
function storedItem<T>(area: AreaName, key: string, parse: (stored: unknown) => T): StoredItem<T> {
  const storage = () => chrome.storage[area];
  return {
    get: async () => parse((await storage().get(key))[key]),
    set: (value) => (value === null ? storage().remove(key) : storage().set({ [key]: value })),
    watch: (onChange) =>
      watch(area, (changes) => {
        if (key in changes) onChange(parse(changes[key]?.newValue));
      }),
  };
}

function watch(
  area: AreaName,
  listen: (changes: Record<string, chrome.storage.StorageChange>) => void,
): () => void {
  chrome.storage[area].onChanged.addListener(listen);
  return () => chrome.storage[area].onChanged.removeListener(listen);
}

/** Calls back when any site's choice changes, on this device or another. @returns what stops it */
export function watchSites(onChange: () => void): () => void {
  return watch('sync', (changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(SITE))) onChange();
  });
}
