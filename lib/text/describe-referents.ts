import { entitiesOf, kindOfReferent, nameOfReferent, type Lexicon } from './lexicon.ts';
import type { Referent } from './place.ts';
import { createTokenizer, wordAt, type Tokens } from './tokenize.ts';

/** A cache of referents' descriptions, for as long as a lexicon is in memory. */
export function createReferentReader(lexicon: Lexicon): (referent: number) => Referent {
  const known = new Map<number, Referent>();
  const tokenize = createTokenizer();
  return (number) => {
    let referent = known.get(number);
    if (!referent) {
      if (known.size > MOST_REFERENTS_KEPT) known.clear();
      let nameWords: string[] | undefined;
      const name = nameOfReferent(lexicon, number);
      referent = {
        entities: entitiesOf(lexicon, number),
        kind: kindOfReferent(lexicon, number),
        name,
        get nameWords() {
          return (nameWords ??= wordsOf(tokenize(name)));
        },
      };
      known.set(number, referent);
    }
    return referent;
  };
}

const wordsOf = (tokens: Tokens): string[] =>
  Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));

/** Referents kept described in memory: far more than any reading day meets. */
const MOST_REFERENTS_KEPT = 10_000;
