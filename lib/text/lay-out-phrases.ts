import { inSteps, type Steps } from './in-steps.ts';
import { firstSlot, PREFIX_ONLY, tagOf, type Lexicon } from './lexicon.ts';

/** How full the table of prefixes may be: past three quarters, looking up what is not there grows long. */
const LOAD = 0.75;

/** Bits of the first-token set for each first token: one word in sixteen gets past it for nothing. */
const BITS_PER_TOKEN = 16;

type Phrases = Pick<Lexicon, 'firstTokens' | 'firstShift' | 'slotTag' | 'slotEntry'>;

interface LaidOut extends Phrases {
  /** The entries in the order of their phrases, the reader's order kept within each. */
  order: Uint32Array;
  /** Place in `order` → whether the next one belongs to another phrase. */
  isLast: Uint8Array;
}

/**
 * Lays phrases out in one open-addressed table of their prefixes.
 * @param prefixes hashes of every prefix of every entry, the shortest first
 * @param start entry → its first prefix; one more at the end. An entry without any is in no phrase, and comes last
 */
export function* layOutPhrases(prefixes: Int32Array, start: Uint32Array): Steps<LaidOut> {
  const entries = start.length - 1;
  const distinct = yield* countDistinct(prefixes.length, (i) => prefixes[i]!);
  const slotTag = new Uint16Array(Math.max(4, Math.ceil(distinct / LOAD)));
  const slotPhrase = new Uint32Array(slotTag.length).fill(PREFIX_ONLY);

  /** A prefix whose tag and neighbourhood are another's shares its slot: what it leads to is verified anyway. */
  function slotFor(hash: number): number {
    const tag = tagOf(hash);
    let slot = firstSlot(hash, slotTag.length);
    while (slotTag[slot] !== 0 && slotTag[slot] !== tag) slot = slot + 1 === slotTag.length ? 0 : slot + 1;
    slotTag[slot] = tag;
    return slot;
  }

  const phraseOf = new Uint32Array(entries);
  let phrases = 0;
  yield* inSteps(entries, (entry) => {
    const last = start[entry + 1]! - 1;
    let slot = -1;
    for (let p = start[entry]!; p <= last; p++) slot = slotFor(prefixes[p]!);
    if (slot < 0) phraseOf[entry] = NO_PHRASE;
    else {
      if (slotPhrase[slot] === PREFIX_ONLY) slotPhrase[slot] = phrases++;
      phraseOf[entry] = slotPhrase[slot]!;
    }
  });

  const { firstEntry, ...sorted } = yield* sortByPhrase(phraseOf, phrases);
  yield* inSteps(slotPhrase.length, (slot) => {
    if (slotPhrase[slot] !== PREFIX_ONLY) slotPhrase[slot] = firstEntry[slotPhrase[slot]!]!;
  });
  const first = yield* collectFirstTokens(entries, (entry) =>
    start[entry] === start[entry + 1] ? null : prefixes[start[entry]!]!,
  );
  return { ...first, ...sorted, slotTag, slotEntry: slotPhrase };
}

const NO_PHRASE = 0xffffffff;

/** A counting sort. */
function* sortByPhrase(
  phraseOf: Uint32Array,
  phrases: number,
): Steps<Pick<LaidOut, 'order' | 'isLast'> & { firstEntry: Uint32Array }> {
  const next = new Uint32Array(phrases + 1);
  const placeOf = (entry: number) => Math.min(phraseOf[entry]!, phrases);
  yield* inSteps(phraseOf.length, (entry) => void next[placeOf(entry)]!++);
  let sum = 0;
  yield* inSteps(next.length, (phrase) => {
    const count = next[phrase]!;
    next[phrase] = sum;
    sum += count;
  });
  const firstEntry = next.slice();
  const order = new Uint32Array(phraseOf.length);
  yield* inSteps(phraseOf.length, (entry) => void (order[next[placeOf(entry)]!++] = entry));
  const isLast = new Uint8Array(phraseOf.length);
  yield* inSteps(phrases, (phrase) => void (isLast[next[phrase]! - 1] = 1));
  return { firstEntry, order, isLast };
}

function* collectFirstTokens(
  entries: number,
  firstOf: (entry: number) => number | null,
): Steps<Pick<Lexicon, 'firstTokens' | 'firstShift'>> {
  const distinct = yield* countDistinct(entries, (entry) => firstOf(entry) ?? 0);
  const bits = Math.min(26, Math.max(8, Math.ceil(Math.log2(Math.max(1, distinct) * BITS_PER_TOKEN))));
  const firstShift = 32 - bits;
  const firstTokens = new Uint32Array(2 ** (bits - 5));
  yield* inSteps(entries, (entry) => {
    const hash = firstOf(entry);
    if (hash === null) return;
    const bit = hash >>> firstShift;
    firstTokens[bit >>> 5]! |= 1 << (bit & 31);
  });
  return { firstTokens, firstShift };
}

/** How many different numbers there are, give or take one. */
function* countDistinct(count: number, at: (i: number) => number): Steps<number> {
  let seen = new Int32Array(64);
  let distinct = 0;

  function add(value: number): boolean {
    const mask = seen.length - 1;
    let slot = Math.imul(value, 0x9e3779b1) & mask;
    while (seen[slot] !== 0) {
      if (seen[slot] === value) return false;
      slot = (slot + 1) & mask;
    }
    seen[slot] = value;
    return true;
  }

  yield* inSteps(count, (i) => {
    if (!add(at(i) || 1) || ++distinct * 2 < seen.length) return;
    const all = seen;
    seen = new Int32Array(all.length * 2);
    for (const value of all) if (value !== 0) add(value);
  });
  return distinct;
}
