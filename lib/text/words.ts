/** A list of words that is asked whether a word is in it. */
export interface Words {
  has(word: string): boolean;
}

const split = (list: string): string[] => list.trim().split(/\s+/);

/**
 * A list written with spaces between its words, and the lists it takes in. It is taken apart when it is first asked:
 * a background that wakes for one paragraph needs few of them.
 */
export function words(list: string, ...others: readonly Words[]): Words {
  let known: ReadonlySet<string> | undefined;
  return {
    has: (word) => (known ??= new Set(split(list))).has(word) || others.some((other) => other.has(word)),
  };
}

/** The same, to go through. */
export const wordList = (list: string): ReadonlySet<string> => new Set(split(list));
