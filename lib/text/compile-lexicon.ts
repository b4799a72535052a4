import type { Briefing, Entity, Form } from './briefing.ts';
import { entityKey } from './entity-card.ts';
import { foldText } from './fold.ts';
import { EntryKind, firstSlot, LEXICON_VERSION, PREFIX_ONLY, WIDE, type Lexicon, type Referent, type Rule } from './lexicon.ts';
import { createTokenizer, hashOn, wordAt } from './tokenize.ts';

/** How full the table of prefixes may be: past three quarters, looking up what is not there grows long. */
const LOAD = 0.75;

/** Bits of the first-token set for each entry: one word in sixteen gets past it for nothing. */
const BITS_PER_ENTRY = 16;

interface Entry {
  text: string;
  kind: EntryKind;
  target: number;
  /** 1 + rule, or 0. */
  rule: number;
}

/**
 * Compiles the forms of briefings into one lexicon.
 * @param briefings those that are switched on, in the reader's order
 * @returns flat arrays, fit to be stored and posted; see Lexicon
 */
export function compileLexicon(briefings: readonly Briefing[]): Lexicon {
  const { entries, referents, rules, cues } = collectEntries(briefings);
  return { version: LEXICON_VERSION, ...layOut(entries), rules, referents, cues };
}

function collectEntries(briefings: readonly Briefing[]) {
  const entries: Entry[] = [];
  const rules: Rule[] = [];
  const { referents, referentOf } = findReferents(briefings);
  const cueNumbers = new Map<string, number>();
  const blockers = new Set<string>();

  const cueNumber = (word: string): number => {
    const folded = foldText(word);
    let number = cueNumbers.get(folded);
    if (number === undefined) {
      cueNumbers.set(folded, (number = cueNumbers.size));
      entries.push({ text: word, kind: EntryKind.Cue, target: number, rule: 0 });
    }
    return number;
  };

  const addForm = (briefing: Briefing, entity: Entity, form: Form) => {
    const target = referentOf.get(entityKey(briefing.id, entity.id))!;
    const longer = (form.not ?? []).filter((text) => contains(text, form.text));
    const against = (form.not ?? []).filter((text) => !longer.includes(text));
    for (const text of longer) {
      const folded = foldText(text);
      if (blockers.has(folded)) continue;
      blockers.add(folded);
      entries.push({ text, kind: EntryKind.Blocker, target, rule: 0 });
    }
    let rule = 0;
    if (form.needs || against.length > 0) {
      rule = rules.push({
        referents: (form.needs?.entities ?? []).flatMap((id) => referentOf.get(entityKey(briefing.id, id)) ?? []),
        cues: (form.needs?.words ?? []).map(cueNumber),
        within: form.needs?.within ?? 'page',
        against: against.map(cueNumber),
      });
    }
    entries.push({
      text: form.text,
      kind: form.case === 'any' ? EntryKind.AnyCase : EntryKind.ExactCase,
      target,
      rule,
    });
  };

  for (const briefing of briefings) {
    for (const entity of briefing.entities) for (const form of entity.forms) addForm(briefing, entity, form);
  }
  return { entries, rules, referents, cues: [...cueNumbers.keys()] };
}

/** The same entity in several briefings is one referent: by Wikidata id, else by its own id. */
function findReferents(briefings: readonly Briefing[]) {
  const referents: Referent[] = [];
  const wikidataIds: (string | undefined)[] = [];
  const referentOf = new Map<string, number>();
  const bySameAs = new Map<string, number>();
  const byId = new Map<string, number>();
  for (const briefing of briefings) {
    for (const { id, name, kind, sameAs } of briefing.entities) {
      let number = sameAs === undefined ? undefined : bySameAs.get(sameAs);
      if (number === undefined) {
        const namesake = byId.get(id);
        // Two different Wikidata ids are two different things, whatever the briefings call them.
        if (namesake !== undefined && (!sameAs || !wikidataIds[namesake])) number = namesake;
      }
      if (number === undefined) {
        number = referents.push({ entities: [], kind, nameWords: wordsOf(name) }) - 1;
      }
      const key = entityKey(briefing.id, id);
      referents[number]!.entities.push(key);
      wikidataIds[number] ??= sameAs;
      referentOf.set(key, number);
      if (sameAs) bySameAs.set(sameAs, number);
      if (!byId.has(id)) byId.set(id, number);
    }
  }
  return { referents, referentOf };
}

const tokenize = createTokenizer();

function wordsOf(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
}

/** Whether the words of `inner` stand in `outer`, in a row, with others beside them. */
function contains(outer: string, inner: string): boolean {
  const [long, short] = [wordsOf(outer), wordsOf(inner)];
  return long.length > short.length && long.some((_, at) => short.every((word, i) => long[at + i] === word));
}

function layOut(all: readonly Entry[]): Omit<Lexicon, 'version' | 'rules' | 'referents' | 'cues'> {
  const entries: Entry[] = [];
  const prefixStart: number[] = [0];
  let prefixes = new Int32Array(Math.max(16, all.length * 3));
  let count = 0;
  for (const entry of all) {
    const tokens = tokenize(entry.text);
    if (tokens.count === 0) continue;
    if (count + tokens.count > prefixes.length) {
      const larger = new Int32Array(2 * (count + tokens.count));
      larger.set(prefixes);
      prefixes = larger;
    }
    let state = 0;
    for (let i = 0; i < tokens.count; i++) prefixes[count++] = state = i === 0 ? tokens.hash[0]! : hashOn(state, tokens.hash[i]!);
    entries.push(entry);
    prefixStart.push(count);
  }

  const slotHash = new Int32Array(Math.max(4, Math.ceil(countDistinct(prefixes, count) / LOAD)));
  const slotPhrase = new Uint32Array(slotHash.length);
  const slotFor = (hash: number): number => {
    let slot = firstSlot(hash, slotHash.length);
    while (slotPhrase[slot] !== 0 && slotHash[slot] !== hash) slot = slot + 1 === slotHash.length ? 0 : slot + 1;
    slotHash[slot] = hash;
    return slot;
  };

  const firstBits = Math.max(8, Math.ceil(Math.log2(Math.max(1, entries.length) * BITS_PER_ENTRY)));
  const firstShift = 32 - firstBits;
  const firstTokens = new Uint32Array(2 ** (firstBits - 5));
  const phraseOf = new Uint32Array(entries.length);
  let phrases = 0;
  for (let e = 0; e < entries.length; e++) {
    const bit = prefixes[prefixStart[e]!]! >>> firstShift;
    firstTokens[bit >>> 5]! |= 1 << (bit & 31);
    for (let p = prefixStart[e]!; p < prefixStart[e + 1]!; p++) {
      const slot = slotFor(prefixes[p]!);
      const isWhole = p + 1 === prefixStart[e + 1];
      if (slotPhrase[slot] === 0) slotPhrase[slot] = PREFIX_ONLY;
      if (!isWhole) continue;
      if (slotPhrase[slot] === PREFIX_ONLY) slotPhrase[slot] = ++phrases;
      phraseOf[e] = slotPhrase[slot]! - 1;
    }
  }
  return { firstTokens, firstShift, slotHash, slotPhrase, ...sortByPhrase(entries, phraseOf, phrases) };
}

/** Entries in the order of their phrases, the reader's order kept within each (a counting sort). */
function sortByPhrase(entries: readonly Entry[], phraseOf: Uint32Array, phrases: number) {
  const phraseEntries = new Uint32Array(phrases + 1);
  for (const phrase of phraseOf) phraseEntries[phrase + 1]!++;
  for (let p = 0; p < phrases; p++) phraseEntries[p + 1]! += phraseEntries[p]!;
  const order = new Uint32Array(entries.length);
  const next = phraseEntries.slice(0, phrases);
  for (let e = 0; e < entries.length; e++) order[next[phraseOf[e]!]!++] = e;

  const entryKind = new Uint8Array(entries.length);
  const entryTarget = new Uint32Array(entries.length);
  const entryRule = new Uint32Array(entries.length);
  const textStart = new Uint32Array(entries.length + 1);
  for (let at = 0; at < order.length; at++) {
    const entry = entries[order[at]!]!;
    const wide = isWide(entry.text);
    entryKind[at] = entry.kind | (wide ? WIDE : 0);
    entryTarget[at] = entry.target;
    entryRule[at] = entry.rule;
    textStart[at + 1] = textStart[at]! + entry.text.length * (wide ? 2 : 1);
  }
  const text = new Uint8Array(textStart[entries.length]!);
  for (let at = 0; at < order.length; at++) {
    const source = entries[order[at]!]!.text;
    let to = textStart[at]!;
    for (let i = 0; i < source.length; i++) {
      text[to++] = source.charCodeAt(i);
      if (entryKind[at]! & WIDE) text[to++] = source.charCodeAt(i) >>> 8;
    }
  }
  return { phraseEntries, entryKind, entryTarget, entryRule, text, textStart };
}

// eslint-disable-next-line no-control-regex
const isWide = (text: string): boolean => /[^\u0000-\u00FF]/.test(text);

/** Distinct values among the first `count`; 0 counts too. */
function countDistinct(values: Int32Array, count: number): number {
  const sorted = values.slice(0, count).sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}
