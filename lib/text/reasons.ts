import type { Evidence } from './features.ts';
import { weights } from './features.ts';
import { EntryKind, kindOfEntry, stringAt, type Lexicon } from './lexicon.ts';
import type { Reason } from './mention.ts';

/** Gathers reasons, each once. */
export function createReasons(lexicon: Lexicon) {
  const all: Reason[] = [];
  /** Most mentions fit a form and that is all: found again by their entry. */
  const plain = new Map<number, number>();
  const others = new Map<string, number>();

  const add = (entry: number, evidence: readonly Evidence[]): number =>
    all.push({
      form: stringAt(lexicon.entryText, entry),
      case: kindOfEntry(lexicon, entry) === EntryKind.AnyCase ? 'any' : 'exact',
      evidence: evidence.map((found) => ({ ...found, weight: weights[found.feature] })),
    }) - 1;

  function numberIn<K>(known: Map<K, number>, key: K, make: () => number): number {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = make()));
    return number;
  }

  return {
    all,
    /** The place of a reason in the list: that of an entry of the lexicon, and what was weighed. */
    numberOf(entry: number, evidence: readonly Evidence[]): number {
      const make = () => add(entry, evidence);
      if (evidence.length === 1) return numberIn(plain, entry, make);
      const key = `${entry} ${evidence.map(({ feature, detail }) => `${feature} ${detail}`).join()}`;
      return numberIn(others, key, make);
    },
  };
}
