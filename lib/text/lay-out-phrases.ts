import { firstSlot, PREFIX_ONLY, type Lexicon } from './lexicon.ts';

/** How full the table of prefixes may be: past three quarters, looking up what is not there grows long. */
const LOAD = 0.75;

/** Bits of the first-token set for each entry: one word in sixteen gets past it for nothing. */
const BITS_PER_ENTRY = 16;

type Phrases = Pick<Lexicon, 'firstTokens' | 'firstShift' | 'slotHash' | 'slotPhrase' | 'phraseEntries'>;

/**
 * Lays phrases out in one open-addressed table of their prefixes.
 * @param prefixes hashes of every prefix of every entry, the shortest first
 * @param start entry → its first prefix; one more at the end
 * @returns the table, and the entries in the order of their phrases
 */
export function layOutPhrases(prefixes: Int32Array, start: Uint32Array): Phrases & { order: Uint32Array } {
  const entries = start.length - 1;
  const slotHash = new Int32Array(Math.max(4, Math.ceil(countDistinct(prefixes) / LOAD)));
  const slotPhrase = new Uint32Array(slotHash.length);
  const slotFor = (hash: number): number => {
    let slot = firstSlot(hash, slotHash.length);
    while (slotPhrase[slot] !== 0 && slotHash[slot] !== hash)
      slot = slot + 1 === slotHash.length ? 0 : slot + 1;
    slotHash[slot] = hash;
    return slot;
  };

  const firstBits = Math.min(26, Math.max(8, Math.ceil(Math.log2(Math.max(1, entries) * BITS_PER_ENTRY))));
  const firstShift = 32 - firstBits;
  const firstTokens = new Uint32Array(2 ** (firstBits - 5));
  const phraseOf = new Uint32Array(entries);
  let phrases = 0;
  for (let entry = 0; entry < entries; entry++) {
    const bit = prefixes[start[entry]!]! >>> firstShift;
    firstTokens[bit >>> 5]! |= 1 << (bit & 31);
    const last = start[entry + 1]! - 1;
    for (let p = start[entry]!; p <= last; p++) {
      const slot = slotFor(prefixes[p]!);
      if (slotPhrase[slot] === 0) slotPhrase[slot] = PREFIX_ONLY;
      if (p < last) continue;
      if (slotPhrase[slot] === PREFIX_ONLY) slotPhrase[slot] = ++phrases;
      phraseOf[entry] = slotPhrase[slot]! - 1;
    }
  }
  return { firstTokens, firstShift, slotHash, slotPhrase, ...sortByPhrase(phraseOf, phrases) };
}

/** A counting sort: entries in the order of their phrases, the reader's order kept within each. */
function sortByPhrase(
  phraseOf: Uint32Array,
  phrases: number,
): { phraseEntries: Uint32Array; order: Uint32Array } {
  const phraseEntries = new Uint32Array(phrases + 1);
  for (const phrase of phraseOf) phraseEntries[phrase + 1]!++;
  for (let p = 0; p < phrases; p++) phraseEntries[p + 1]! += phraseEntries[p]!;
  const order = new Uint32Array(phraseOf.length);
  const next = phraseEntries.slice(0, phrases);
  for (let entry = 0; entry < phraseOf.length; entry++) order[next[phraseOf[entry]!]!++] = entry;
  return { phraseEntries, order };
}

function countDistinct(values: Int32Array): number {
  const sorted = values.slice().sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}
