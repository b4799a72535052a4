import type { Briefing } from '../text/briefing.ts';
import { compileLexicon } from '../text/compile-lexicon.ts';
import { describeEntity, type EntityCard, type EntityKey } from '../text/entity-card.ts';
import { createMatcher, type FindMentions } from '../text/find-mentions.ts';
import type { Exception, FindRequest, FoundMentions } from '../text/mention.ts';
import type { Library } from './library.ts';
import { parseFiles, type BriefingFile } from './parse-files.ts';

/** Answers what pages ask, from the library. It keeps nothing of any page. */
export interface ReadingRoom {
  /** @param host of the site that asks: forms the reader does not want marked there are left out */
  find(request: FindRequest, host: string): Promise<FoundMentions>;
  describe(key: EntityKey): Promise<EntityCard | null>;
  /** Takes the packed briefings in, after an installation or an update. @returns what was wrong with them, in words */
  takeIn(): Promise<string[]>;
  /** Forgets what it holds in memory: the library changed. */
  refresh(): void;
}

/**
 * @param library where briefings and lexicon are stored
 * @param readPacked reads the briefings packed into the extension; used at takeIn, and in place of a library
 *   that cannot be opened (a browser may refuse storage)
 * @param exceptionsOn what the reader does not want marked on a host; asked with each request, so that a page that
 *   asks because it has just changed is never answered from memory
 * @param onProblem told, in words for the reader, when the library cannot be used; with null when it can
 */
export function createReadingRoom({
  library,
  readPacked,
  exceptionsOn,
  onProblem,
}: {
  library: Library;
  readPacked: () => Promise<BriefingFile[]>;
  exceptionsOn: (host: string) => Promise<Exception[]>;
  onProblem: (problem: string | null) => void;
}): ReadingRoom {
  let matcher: Promise<FindMentions> | undefined;
  const briefings = new Map<string, Promise<Briefing | null>>();

  async function withoutLibrary(error: unknown): Promise<FindMentions> {
    onProblem(`The library cannot be opened (${inWords(error)}); the bundled briefings are used without it.`);
    const packed = parseFiles(await readPacked()).briefings;
    for (const briefing of packed) briefings.set(briefing.id, Promise.resolve(briefing));
    return createMatcher(compileLexicon(packed));
  }

  const findMentions = () =>
    (matcher ??= library
      .lexicon()
      .then((lexicon) => {
        onProblem(null);
        return createMatcher(lexicon);
      })
      .catch(withoutLibrary)
      .catch((error: unknown) => {
        matcher = undefined; // The next page tries again.
        throw error;
      }));

  function briefing(id: string): Promise<Briefing | null> {
    let found = briefings.get(id);
    if (!found) {
      found = library.find(id);
      briefings.set(id, found);
      // A failure is not kept: the next card asks again.
      found.catch(() => briefings.delete(id));
    }
    return found;
  }

  async function describe(key: EntityKey): Promise<EntityCard | null> {
    const slash = key.indexOf('/');
    const from = await briefing(key.slice(0, slash));
    return from && describeEntity(from, key.slice(slash + 1));
  }

  /** Cards of the entities and of their neighbours: one step of "related" costs no message. */
  async function describeWithRelated(keys: Iterable<EntityKey>): Promise<FoundMentions['cards']> {
    const cards = new Map<EntityKey, EntityCard>();
    const add = async (key: EntityKey) => {
      const card = cards.get(key) ?? (await describe(key));
      if (card) cards.set(key, card);
    };
    for (const key of keys) await add(key);
    for (const { related } of Array.from(cards.values())) for (const { key } of related) await add(key);
    return Object.fromEntries([...cards].map(([key, card]) => [key, JSON.stringify(card)]));
  }

  return {
    async find(request, host) {
      const [find, exceptions] = await Promise.all([findMentions(), exceptionsOn(host)]);
      const { mentions, reasons, context } = find(request, exceptions);
      if (request.isProbe) return { mentions: mentions.slice(0, 1), reasons: [], context, cards: {} };
      return {
        mentions,
        reasons,
        context,
        cards: await describeWithRelated(new Set(mentions.flatMap(({ entities }) => entities))),
      };
    },
    describe,
    async takeIn() {
      const { problems } = await library.takeIn(await readPacked());
      return problems;
    },
    refresh() {
      matcher = undefined;
      briefings.clear();
    },
  };
}

export const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
