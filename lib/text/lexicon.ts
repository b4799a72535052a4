import type { EntityKey } from './entity-card.ts';
import type { EntityKind } from './briefing.ts';

/** Raise it when the layout changes: a stored lexicon of another version is compiled anew. */
export const LEXICON_VERSION = 1;

/** What a form asks of its surroundings, its ids resolved. */
export interface Rule {
  /** Referents of which one must be named within reach, or … */
  referents: number[];
  /** … cues of which one must stand within reach. Both empty: nothing is needed. */
  cues: number[];
  within: 'sentence' | 'paragraph' | 'page';
  /** Cues that rule the form out in their sentence. */
  against: number[];
}

/** Whom or what mentions point to: one entity, or the same one in several briefings. */
export interface Referent {
  /** In the reader's order of briefings. */
  entities: EntityKey[];
  kind: EntityKind;
  /** Folded words of its name, given names included: what may stand before its surname. */
  nameWords: string[];
}

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

/**
 * The compiled matcher over every briefing that is switched on: flat arrays, to be stored and loaded as
 * they are. Phrases are sequences of token hashes; every prefix of a phrase has a slot in one open-addressed
 * table. Hashes collide, so entries keep their text and every hit is verified against it.
 */
export interface Lexicon {
  version: number;
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
  /**
   * Texts of the entries, end to end: entry e is at textStart[e] … textStart[e + 1]; one byte a code unit,
   * or two (low byte first) where entryKind has WIDE.
   */
  text: Uint8Array;
  textStart: Uint32Array;
  rules: Rule[];
  referents: Referent[];
  /** The words behind the cue numbers, folded. */
  cues: string[];
}

/** Marks a slot that only leads on to longer phrases. */
export const PREFIX_ONLY = 0xffffffff;

/** The slot where a hash is looked for first, in a table of any length. */
export const firstSlot = (hash: number, slots: number): number => Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);

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

/** Beside an EntryKind: the entry's text takes two bytes a code unit. */
export const WIDE = 8;

export const kindOfEntry = ({ entryKind }: Lexicon, entry: number): EntryKind => entryKind[entry]! & (WIDE - 1);

/** The text of an entry, as the briefing writes it. */
export function textOf({ text, textStart, entryKind }: Lexicon, entry: number): string {
  const wide = (entryKind[entry]! & WIDE) !== 0;
  let result = '';
  for (let at = textStart[entry]!; at < textStart[entry + 1]!; at += wide ? 2 : 1) {
    result += String.fromCharCode(wide ? text[at]! | (text[at + 1]! << 8) : text[at]!);
  }
  return result;
}
