import type { Briefing } from './briefing.ts';
import { createEntries } from './gather-entries.ts';
import { createReferents } from './gather-referents.ts';
import { finish, inSteps, type Steps } from './in-steps.ts';
import { LEXICON_VERSION, type Lexicon } from './lexicon.ts';

/**
 * Compiles the forms of briefings into one lexicon.
 * @param briefings those that are switched on, in the reader's order
 * @returns flat arrays, fit to be stored and posted; see Lexicon
 */
export const compileLexicon = (briefings: readonly Briefing[]): Lexicon => finish(compileInSteps(briefings));

/** Compiles as compileLexicon does, in steps of about a millisecond. */
export function* compileInSteps(briefings: readonly Briefing[]): Steps<Lexicon> {
  const referents = createReferents();
  const entries = createEntries();
  for (const { entities } of briefings) yield* compileBriefing(entities, { referents, entries });
  return {
    version: LEXICON_VERSION,
    briefingIds: briefings.map(({ id }) => id),
    ...(yield* referents.done()),
    ...(yield* entries.done()),
  };
}

interface Gathered {
  referents: ReturnType<typeof createReferents>;
  entries: ReturnType<typeof createEntries>;
}

function* compileBriefing(entities: Briefing['entities'], { referents, entries }: Gathered): Steps<void> {
  /** Entity → its referent. */
  const referentOf = new Uint32Array(entities.length);
  const isNew = new Uint8Array(entities.length);
  referents.nextBriefing();
  yield* inSteps(entities.length, (e) => {
    const known = referents.count;
    referentOf[e] = referents.take(entities[e]!);
    isNew[e] = referents.count > known ? 1 : 0;
  });
  let byId: Map<string, number> | undefined;
  // Most briefings of many entities ask for few of them, or none.
  const find = (id: string) =>
    (byId ??= new Map(entities.map((entity, e) => [entity.id, referentOf[e]!]))).get(id);
  let forms = 0;
  for (let e = 0; e < entities.length; e++) {
    const entity = entities[e]!;
    const since = entries.count;
    for (const form of entity.forms) {
      entries.addForm(form, referentOf[e]!, find);
      if (++forms % FORMS_A_STEP === 0) yield;
    }
    if (isNew[e]) entries.addName(entity.name, since);
  }
}

const FORMS_A_STEP = 1024;
