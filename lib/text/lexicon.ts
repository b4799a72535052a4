import { entityKinds, reaches, type EntityKind, type Reach } from './briefing.ts';
import { entityKey, type EntityKey } from './entity-card.ts';

/** Raise it when the layout changes: a stored lexicon of another version is compiled anew. */
export const LEXICON_VERSION = 4;

/** What an entry of the lexicon stands for; the low bits of `entryMarks`. */
export const enum EntryKind {
  /** Names a referent; in any case. */
  AnyCase,
  /** Names a referent; as written. */
  ExactCase,
  /** A longer text around some form, which names something else. */
  Blocker,
  /** A word that rules ask for. */
  Cue,
  /** The name of a referent that none of its forms spells: told to readers, never looked for. */
  NameOnly,
}

export const KIND_BITS = 7;
/** In `entryMarks`: the entry asks something of its surroundings. */
export const HAS_RULE = 8;
/** In `entryMarks`: the next entry belongs to another phrase. */
export const LAST_OF_PHRASE = 16;

/**
 * Strings end to end. Each begins with its length in code units, doubled, plus 1 where it takes two bytes a code
 * unit (low byte first); seven bits a byte, the low ones first, a high bit where more follow.
 */
export interface Strings {
  bytes: Uint8Array;
  /** Where every eighth string begins: half a byte a string, for a walk over seven lengths at most. */
  anchors: Uint32Array;
}

/** Strings between two anchors, as a power of two. */
export const ANCHOR_SHIFT = 3;

/** Lists of numbers end to end: the i-th is values[start[i]] … values[start[i + 1]]. */
export interface Lists {
  values: Uint32Array;
  start: Uint32Array;
}

/**
 * The compiled matcher over every briefing that is switched on: flat arrays, to be stored and loaded as they
 * are, with no object a form. Phrases are sequences of token hashes; every prefix of a phrase has a slot in one
 * open-addressed table. Slots keep half a hash, and hashes collide: entries keep their text, and every hit is
 * verified against it.
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
  /** Slot → tag of a phrase prefix (see tagOf), or 0 where it is free. */
  slotTag: Uint16Array;
  /** Slot → the first entry of the phrase that ends here, or PREFIX_ONLY. */
  slotEntry: Uint32Array;
  /** Entry → its kind, HAS_RULE, LAST_OF_PHRASE. Entries of a phrase stand together, in the reader's order. */
  entryMarks: Uint8Array;
  /** Referent of a form, or of the form inside a blocker; number of a cue. */
  entryTarget: Uint32Array;
  entryText: Strings;
  /** The entries that have a rule, in order; few do. */
  ruledEntries: Uint32Array;
  /** Place in ruledEntries → rule. */
  ruleNumbers: Uint32Array;
  /** What a form asks of its surroundings; see ruleOf. One list a rule. */
  rules: Lists;
  /** The first cues, up to this number, are words of sport; the others are those that rules ask for. */
  sportsCues: number;
  /** Referent → its entities, in the reader's order of briefings. */
  referentEntities: Lists;
  /** Referent → place of its kind among entityKinds. */
  referentKind: Uint8Array;
  /** Referent → the entry that spells its name. */
  referentName: Uint32Array;
  entityId: Strings;
  /** Briefing → its first entity; one more at the end. */
  briefingStart: Uint32Array;
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

export const kindOfEntry = ({ entryMarks }: Lexicon, entry: number): EntryKind =>
  entryMarks[entry]! & KIND_BITS;

/** A rule is one list of numbers: how many are against, those, then for each need its reach and twice a count and as many. */
export function ruleOf(
  { entryMarks, ruledEntries, ruleNumbers, rules }: Lexicon,
  entry: number,
): Rule | null {
  if ((entryMarks[entry]! & HAS_RULE) === 0) return null;
  const list = listAt(rules, ruleNumbers[lastUpTo(ruledEntries, entry)]!);
  let at = 0;
  const take = () => list.subarray(at + 1, (at += 1 + list[at]!));
  const against = take();
  const needs: Need[] = [];
  while (at < list.length) needs.push({ within: reaches[list[at++]!]!, referents: take(), cues: take() });
  return { needs, against };
}

/** The entities of a referent, in the reader's order. */
export function entitiesOf(
  { referentEntities, briefingIds, briefingStart, entityId }: Lexicon,
  referent: number,
): EntityKey[] {
  return Array.from(listAt(referentEntities, referent), (entity) =>
    entityKey(briefingIds[lastUpTo(briefingStart, entity)]!, stringAt(entityId, entity)),
  );
}

export const kindOfReferent = ({ referentKind }: Lexicon, referent: number): EntityKind =>
  entityKinds[referentKind[referent]!]!;

/** As the first of its briefings has it. */
export const nameOfReferent = ({ entryText, referentName }: Lexicon, referent: number): string =>
  stringAt(entryText, referentName[referent]!);

/** The last place of a sorted list whose value is at most `value`. */
function lastUpTo(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Marks a slot that only leads on to longer phrases. */
export const PREFIX_ONLY = 0xffffffff;

/** The slot where a hash is looked for first, in a table of any length. */
export const firstSlot = (hash: number, slots: number): number =>
  Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);

/** What a slot keeps of a hash: its low half, as the high half has chosen the slot; never 0. */
export const tagOf = (hash: number): number => hash & 0xffff || 1;

/**
 * Looks a phrase prefix up. What it finds may be another phrase of like hash.
 * @returns 0 if no phrase begins so, PREFIX_ONLY if some do but none ends here, else 1 + the phrase's first entry
 */
export function lookUp({ slotTag, slotEntry }: Lexicon, hash: number): number {
  const slots = slotTag.length;
  const tag = tagOf(hash);
  for (let slot = firstSlot(hash, slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
    const found = slotTag[slot]!;
    if (found === 0) return 0;
    if (found === tag) {
      const entry = slotEntry[slot]!;
      return entry === PREFIX_ONLY ? PREFIX_ONLY : entry + 1;
    }
  }
}

/** Whether any phrase may begin with a token; wrong only on the side of yes. */
export function mayBegin({ firstTokens, firstShift }: Lexicon, hash: number): boolean {
  const bit = hash >>> firstShift;
  return (firstTokens[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** Where a string's length stands. */
export function headOf({ bytes, anchors }: Strings, i: number): number {
  let at = anchors[i >>> ANCHOR_SHIFT]!;
  for (let skip = i & ((1 << ANCHOR_SHIFT) - 1); skip > 0; skip--) {
    const head = readHead(bytes, at);
    at += headSize(head) + bytesOf(head);
  }
  return at;
}

/** A string's length, doubled, plus 1 where it takes two bytes a code unit. */
export function readHead(bytes: Uint8Array, at: number): number {
  let head = bytes[at]!;
  if (head < 0x80) return head;
  head &= 0x7f;
  for (let shift = 7; ; shift += 7) {
    const byte = bytes[++at]!;
    head |= (byte & 0x7f) << shift;
    if (byte < 0x80) return head;
  }
}

/** Bytes that a string's length takes. */
export const headSize = (head: number): number =>
  head < 0x80 ? 1 : head < 0x4000 ? 2 : head < 0x20_0000 ? 3 : 4;

/** Bytes that a string's letters take. */
export const bytesOf = (head: number): number => (head >>> 1) << (head & 1);

/** Whether a string stands in a text from `from` to `to`, letter for letter; makes no string of it. */
export function standsIn(
  strings: Strings,
  i: number,
  { text, from, to }: { text: string; from: number; to: number },
): boolean {
  const { bytes } = strings;
  let at = headOf(strings, i);
  const head = readHead(bytes, at);
  if (head >>> 1 !== to - from) return false;
  at += headSize(head);
  const isWide = (head & 1) !== 0;
  for (let k = from; k < to; k++) {
    const unit = isWide ? bytes[at++]! | (bytes[at++]! << 8) : bytes[at++]!;
    if (text.charCodeAt(k) !== unit) return false;
  }
  return true;
}

export function stringAt(strings: Strings, i: number): string {
  const { bytes } = strings;
  let at = headOf(strings, i);
  const head = readHead(bytes, at);
  at += headSize(head);
  const isWide = (head & 1) !== 0;
  let result = '';
  for (let left = head >>> 1; left > 0; left--) {
    result += String.fromCharCode(isWide ? bytes[at++]! | (bytes[at++]! << 8) : bytes[at++]!);
  }
  return result;
}
