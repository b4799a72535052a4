import { entityKinds, reaches, type Briefing, type Form } from './briefing.ts';
import { createLists, createStrings, int32s, uint32s, uint8s } from './columns.ts';
import { wordsOfSport } from './english.ts';
import { foldText } from './fold.ts';
import { EntryKind, LEXICON_VERSION, stringAt, type Lexicon, type Strings } from './lexicon.ts';
import { layOutPhrases } from './lay-out-phrases.ts';
import { createTokenizer, hashOn, wordAt } from './tokenize.ts';

/**
 * Compiles the forms of briefings into one lexicon.
 * @param briefings those that are switched on, in the reader's order
 * @returns flat arrays, fit to be stored and posted; see Lexicon
 */
export function compileLexicon(briefings: readonly Briefing[]): Lexicon {
  const referents = createReferents();
  const ofBriefing = briefings.map((briefing) => referents.take(briefing));
  const entries = createEntries();
  briefings.forEach((briefing, b) => {
    const referentOf = ofBriefing[b]!;
    for (const { id, forms } of briefing.entities) {
      for (const form of forms) entries.addForm(form, { target: referentOf.get(id)!, referentOf });
    }
  });
  return {
    version: LEXICON_VERSION,
    briefingIds: briefings.map(({ id }) => id),
    ...referents.done(),
    ...entries.done(),
  };
}

/** The same entity in several briefings is one referent: by Wikidata id, else by its own id. */
function createReferents() {
  const bySameAs = new Map<string, number>();
  const byId = new Map<string, { referent: number; hasSameAs: boolean }>();
  const referentEntities: number[][] = [];
  const referentKind = uint8s();
  const referentName = createStrings();
  const entityId = createStrings();
  const entityBriefing = uint32s();
  let briefings = 0;

  return {
    /** Takes a briefing's entities in. @returns the referent of each, by the entity's id */
    take({ entities }: Briefing): Map<string, number> {
      const referentOf = new Map<string, number>();
      for (const { id, name, kind, sameAs } of entities) {
        let referent = sameAs === undefined ? undefined : bySameAs.get(sameAs);
        const namesake = byId.get(id);
        // Two different Wikidata ids are two different things, whatever the briefings call them.
        if (referent === undefined && namesake && !(sameAs && namesake.hasSameAs))
          referent = namesake.referent;
        if (referent === undefined) {
          referent = referentEntities.push([]) - 1;
          referentKind.push(entityKinds.indexOf(kind));
          referentName.push(name);
        }
        referentEntities[referent]!.push(entityId.length);
        entityId.push(id);
        entityBriefing.push(briefings);
        referentOf.set(id, referent);
        if (sameAs) bySameAs.set(sameAs, referent);
        if (!namesake) byId.set(id, { referent, hasSameAs: sameAs !== undefined });
      }
      briefings++;
      return referentOf;
    },
    done() {
      const lists = createLists();
      for (const entities of referentEntities) lists.push(entities);
      return {
        referentEntities: lists.done(),
        referentKind: referentKind.done(),
        referentName: referentName.done(),
        entityId: entityId.done(),
        entityBriefing: entityBriefing.done(),
      };
    },
  };
}

interface Owner {
  target: number;
  /** The referents of the form's briefing, by entity id. */
  referentOf: ReadonlyMap<string, number>;
}

function createEntries() {
  const tokenize = createTokenizer();
  const kind = uint8s();
  const target = uint32s();
  const rule = uint32s();
  const text = createStrings();
  const rules = createLists();
  const prefixes = int32s();
  const prefixStart = uint32s();
  const cueNumbers = new Map<string, number>();
  const knownRules = new Map<string, number>();
  const blockers = new Set<string>();

  function add(written: string, entry: { kind: EntryKind; target: number; rule?: number }) {
    const tokens = tokenize(written);
    if (tokens.count === 0) return;
    prefixStart.push(prefixes.length);
    let state = tokens.hash[0]!;
    prefixes.push(state);
    for (let i = 1; i < tokens.count; i++) prefixes.push((state = hashOn(state, tokens.hash[i]!)));
    kind.push(entry.kind);
    target.push(entry.target);
    rule.push(entry.rule ?? 0);
    text.push(written);
  }

  function cueNumber(word: string): number {
    const folded = foldText(word);
    let number = cueNumbers.get(folded);
    if (number === undefined) {
      cueNumbers.set(folded, (number = cueNumbers.size));
      add(word, { kind: EntryKind.Cue, target: number });
    }
    return number;
  }

  /** 1 + the number of a rule; forms that ask for the same share it. */
  function ruleNumber({ needs }: Form, against: readonly string[], { referentOf }: Owner): number {
    if (!needs && against.length === 0) return 0;
    const numbers = [against.length, ...against.map(cueNumber)];
    for (const { entities = [], words = [], within = 'page' } of needs
      ? [needs, ...(needs.also ?? [])]
      : []) {
      const referents = entities.flatMap((id) => referentOf.get(id) ?? []);
      numbers.push(reaches.indexOf(within), referents.length, ...referents);
      numbers.push(words.length, ...words.map(cueNumber));
    }
    const known = numbers.join();
    let number = knownRules.get(known);
    if (number === undefined) {
      rules.push(numbers);
      knownRules.set(known, (number = rules.length));
    }
    return number;
  }

  function addForm(form: Form, owner: Owner) {
    const longer = (form.not ?? []).filter((other) => contains(other, form.text));
    const against = (form.not ?? []).filter((other) => !longer.includes(other));
    for (const other of longer) {
      const known = `${owner.target} ${foldText(other)}`;
      if (blockers.has(known)) continue;
      blockers.add(known);
      add(other, { kind: EntryKind.Blocker, target: owner.target });
    }
    add(form.text, {
      kind: form.case === 'any' ? EntryKind.AnyCase : EntryKind.ExactCase,
      target: owner.target,
      rule: ruleNumber(form, against, owner),
    });
  }

  /** Whether the words of `inner` stand in `outer`, in a row, with others beside them. */
  function contains(outer: string, inner: string): boolean {
    const [long, short] = [wordsOf(outer), wordsOf(inner)];
    return (
      long.length > short.length && long.some((_, at) => short.every((word, i) => long[at + i] === word))
    );
  }

  function wordsOf(written: string): string[] {
    const tokens = tokenize(written);
    return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
  }

  for (const word of wordsOfSport) cueNumber(word);

  return {
    addForm,
    done() {
      prefixStart.push(prefixes.length);
      const { order, ...phrases } = layOutPhrases(prefixes.done(), prefixStart.done());
      const sorted = { kind: kind.done(), target: target.done(), rule: rule.done(), text: text.done() };
      const entryText = reorder(sorted.text, order);
      return {
        ...phrases,
        entryKind: Uint8Array.from(order, (entry) => sorted.kind[entry]!),
        entryTarget: Uint32Array.from(order, (entry) => sorted.target[entry]!),
        entryRule: Uint32Array.from(order, (entry) => sorted.rule[entry]!),
        entryText,
        rules: rules.done(),
        sportsCues: wordsOfSport.size,
        stamp: checksum(entryText.bytes),
      };
    },
  };
}

function reorder(strings: Strings, order: Uint32Array): Strings {
  const sorted = createStrings();
  for (const i of order) sorted.push(stringAt(strings, i));
  return sorted.done();
}

/** FNV-1a over the forms. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
