import { entityKinds, type Entity } from './briefing.ts';
import { createStrings, uint32s, uint8s } from './columns.ts';
import { inSteps, type Steps } from './in-steps.ts';
import type { Lexicon, Lists } from './lexicon.ts';

type Referents = Pick<Lexicon, 'referentEntities' | 'referentKind' | 'entityId' | 'briefingStart'>;

/** The same entity in several briefings is one referent: by Wikidata id, else by its own id. */
export function createReferents() {
  const bySameAs = new Map<string, number>();
  /** Id → twice the referent, plus 1 where it has a Wikidata id. */
  const byId = new Map<string, number>();
  const kinds = uint8s();
  const ids = createStrings();
  const referentOf = uint32s();
  const briefingStart = uint32s();

  function known({ id, kind, sameAs }: Entity): number | undefined {
    const same = sameAs === undefined ? undefined : bySameAs.get(sameAs);
    if (same !== undefined) return same;
    const namesake = byId.get(id);
    if (namesake === undefined) return undefined;
    // Two Wikidata ids, or two kinds, are two different things, whatever the briefings call them.
    const isOther = (sameAs && namesake & 1) || kinds.at(namesake >>> 1) !== entityKinds.indexOf(kind);
    return isOther ? undefined : namesake >>> 1;
  }

  return {
    /** What is taken from here on is of the next briefing. */
    nextBriefing: () => briefingStart.push(ids.length),
    /** Referents so far. */
    get count() {
      return kinds.length;
    },
    /** @returns the referent of an entity */
    take(entity: Entity): number {
      const { id, kind, sameAs } = entity;
      const found = known(entity);
      const referent = found ?? kinds.length;
      if (found === undefined) kinds.push(entityKinds.indexOf(kind));
      ids.push(id);
      referentOf.push(referent);
      if (sameAs) bySameAs.set(sameAs, referent);
      const namesake = byId.get(id);
      if (namesake === undefined) byId.set(id, referent * 2 + (sameAs ? 1 : 0));
      // A Wikidata id that joins later tells it from others as well.
      else if (sameAs && namesake >>> 1 === referent) byId.set(id, namesake | 1);
      return referent;
    },
    *done(): Steps<Referents> {
      briefingStart.push(ids.length);
      return {
        referentEntities: yield* invert(referentOf.done(), kinds.length),
        referentKind: kinds.done(),
        entityId: ids.done(),
        briefingStart: briefingStart.done(),
      };
    },
  };
}

/** @param of member → its group; @returns group → its members, in their order */
function* invert(of: Uint32Array, groups: number): Steps<Lists> {
  const start = new Uint32Array(groups + 1);
  yield* inSteps(of.length, (member) => void start[of[member]! + 1]!++);
  yield* inSteps(groups, (group) => void (start[group + 1]! += start[group]!));
  const next = start.slice(0, groups);
  const values = new Uint32Array(of.length);
  yield* inSteps(of.length, (member) => void (values[next[of[member]!]!++] = member));
  return { values, start };
}
