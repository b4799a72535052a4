import { entityKinds, reaches, type EntityKind, type Reach } from './briefing.ts';
import { entityKey, type EntityKey } from './entity-card.ts';

/** Raise it when the layout changes: a stored lexicon of another version is compiled anew. */
export const LEXICON_VERSION = 3;

/** What a phrase of the table stands for; the low bits of `entryKind`. */
export const enum EntryKind {
  /** Names a referent; in any case. */
  AnyCase,
  /** Names a referent; as written. */
  ExactCase,
  /** A longer text around some form, which names something else. */
  Blocker,
  /** A word that rules ask for. */
  Cue,
}

/** Strings end to end: the i-th is at start[i] … start[i + 1]; one byte a code unit where all fit, else two, low byte first. */
export interface Strings {
  bytes: Uint8Array;
  start: Uint32Array;
  /** One bit a string: set where it takes two bytes a code unit. */
  wide: Uint8Array;
}

/** Lists of numbers end to end: the i-th is values[start[i]] … values[start[i + 1]]. */
export interface Lists {
  values: Uint32Array;
  start: Uint32Array;
}

/**
 * The compiled matcher over every briefing that is switched on: flat arrays, to be stored and loaded as they
 * are, with no object a form. Phrases are sequences of token hashes; every prefix of a phrase has a slot in one
 * open-addressed table. Hashes collide, so entries keep their text and every hit is verified against it.
 *
 * A referent is whom or what mentions point to: one entity, or the same one in several briefings.
 */
export interface Lexicon {
  version: number;
  /** Tells lexicons apart: numbers in a page context mean something in the lexicon that gave them only. */
  stamp: number;
  /** Bit set over the top bits of first-token hashes: turns most words away at one look. */
  firstTokens: Uint32Array;
  /** How far a hash is shifted right to give a bit of firstTokens. */
  firstShift: number;
  /** Slot → hash of a phrase prefix; a free slot has phrase 0. */
  slotHash: Int32Array;
  /** Slot → 1 + phrase index, or PREFIX_ONLY. */
  slotPhrase: Uint32Array;
  /** Phrase → its entries: phraseEntries[p] … phraseEntries[p + 1]. */
  phraseEntries: Uint32Array;
  entryKind: Uint8Array;
  /** Referent of a form, or of the form inside a blocker; number of a cue. */
  entryTarget: Uint32Array;
  /** 1 + rule, or 0. */
  entryRule: Uint32Array;
  entryText: Strings;
  /** What a form asks of its surroundings; see ruleOf. One list a rule. */
  rules: Lists;
  /** The first cues, up to this number, are words of sport; the others are those that rules ask for. */
  sportsCues: number;
  /** Referent → its entities, in the reader's order of briefings. */
  referentEntities: Lists;
  /** Referent → place of its kind among entityKinds. */
  referentKind: Uint8Array;
  referentName: Strings;
  entityId: Strings;
  /** Entity → place of its briefing among briefingIds. */
  entityBriefing: Uint32Array;
  briefingIds: string[];
}

/** One thing a form needs: any of these within reach. */
export interface Need {
  referents: Uint32Array;
  cues: Uint32Array;
  within: Reach;
}

/** What a form asks of its surroundings. */
export interface Rule {
  /** Each must be met. Empty: nothing is needed. */
  needs: Need[];
  /** Cues that rule the form out in their sentence. */
  against: Uint32Array;
}

const listAt = ({ values, start }: Lists, i: number): Uint32Array => values.subarray(start[i], start[i + 1]);

/** A rule is one list of numbers: how many are against, those, then for each need its reach and twice a count and as many. */
export function ruleOf({ entryRule, rules }: Lexicon, entry: number): Rule | null {
  const rule = entryRule[entry]! - 1;
  if (rule < 0) return null;
  const list = listAt(rules, rule);
  let at = 0;
  const take = () => list.subarray(at + 1, (at += 1 + list[at]!));
  const against = take();
  const needs: Need[] = [];
  while (at < list.length) needs.push({ within: reaches[list[at++]!]!, referents: take(), cues: take() });
  return { needs, against };
}

/** The entities of a referent, in the reader's order. */
export function entitiesOf(
  { referentEntities, briefingIds, entityBriefing, entityId }: Lexicon,
  referent: number,
): EntityKey[] {
  return Array.from(listAt(referentEntities, referent), (entity) =>
    entityKey(briefingIds[entityBriefing[entity]!]!, stringAt(entityId, entity)),
  );
}

export const kindOfReferent = ({ referentKind }: Lexicon, referent: number): EntityKind =>
  entityKinds[referentKind[referent]!]!;

/** Marks a slot that only leads on to longer phrases. */
export const PREFIX_ONLY = 0xffffffff;

/** The slot where a hash is looked for first, in a table of any length. */
export const firstSlot = (hash: number, slots: number): number =>
  Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);

/**
 * Looks a phrase prefix up.
 * @returns 0 if no phrase begins so, PREFIX_ONLY if some do but none ends here, else 1 + the phrase index
 */
export function lookUp({ slotHash, slotPhrase }: Lexicon, hash: number): number {
  const slots = slotHash.length;
  for (let slot = firstSlot(hash, slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
    const phrase = slotPhrase[slot]!;
    if (phrase === 0 || slotHash[slot] === hash) return phrase;
  }
}

/** Whether any phrase may begin with a token; wrong only on the side of yes. */
export function mayBegin({ firstTokens, firstShift }: Lexicon, hash: number): boolean {
  const bit = hash >>> firstShift;
  return (firstTokens[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

export const isWide = ({ wide }: Strings, i: number): boolean => (wide[i >>> 3]! & (1 << (i & 7))) !== 0;

/** Whether a string stands in a text from `from` to `to`, letter for letter; makes no string of it. */
export function standsIn(
  strings: Strings,
  i: number,
  { text, from, to }: { text: string; from: number; to: number },
): boolean {
  const { bytes, start } = strings;
  const step = isWide(strings, i) ? 2 : 1;
  let at = start[i]!;
  if ((start[i + 1]! - at) / step !== to - from) return false;
  for (let k = from; k < to; k++, at += step) {
    if (text.charCodeAt(k) !== (step === 2 ? bytes[at]! | (bytes[at + 1]! << 8) : bytes[at]!)) return false;
  }
  return true;
}

export function stringAt(strings: Strings, i: number): string {
  const { bytes, start } = strings;
  const step = isWide(strings, i) ? 2 : 1;
  let result = '';
  for (let at = start[i]!; at < start[i + 1]!; at += step) {
    result += String.fromCharCode(step === 2 ? bytes[at]! | (bytes[at + 1]! << 8) : bytes[at]!);
  }
  return result;
}
