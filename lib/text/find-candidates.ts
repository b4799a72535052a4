import { EntryKind, kindOfEntry, lookUp, mayBegin, PREFIX_ONLY, textOf, type Lexicon } from './lexicon.ts';
import { hashOn, type Tokens } from './tokenize.ts';
import { caseFits, spells, takeApart, type WrittenForm } from './written-form.ts';

/** A place where the text is written like some form. */
export interface Candidate {
  /** First and last token. */
  first: number;
  last: number;
  /** Entries of the lexicon that fit, in the reader's order. */
  entries: number[];
  /** What to fall back on when this is judged to be none: shorter forms that begin here. */
  shorter?: Candidate;
}

export interface Cue {
  number: number;
  first: number;
}

export interface Found {
  /** In the order of the text, never overlapping. */
  candidates: Candidate[];
  cues: Cue[];
  /** Names of something else that hold a form: "Trump Tower", "Ivana Trump". */
  blocked: Blocked[];
}

export interface Blocked {
  first: number;
  last: number;
  /** Whose form stands in it. */
  referent: number;
}

/**
 * Looks every phrase of a text up: from the left, the longest first.
 * @param readForm gives a lexicon entry's text taken apart (cached by the caller)
 */
export function findCandidates(lexicon: Lexicon, tokens: Tokens, readForm: (entry: number) => WrittenForm): Found {
  const candidates: Candidate[] = [];
  const cues: Cue[] = [];
  const blocked: Blocked[] = [];
  let free = 0;
  for (let first = 0; first < tokens.count; first++) {
    const hash = tokens.hash[first]!;
    if (!mayBegin(lexicon, hash)) continue;
    let state = hash;
    let blockedTo = -1;
    let best: Candidate | undefined;
    for (let last = first; ; ) {
      const phrase = lookUp(lexicon, state);
      if (phrase === 0) break;
      if (phrase !== PREFIX_ONLY) {
        const fitting: number[] = [];
        let blocks = -1;
        for (let entry = lexicon.phraseEntries[phrase - 1]!; entry < lexicon.phraseEntries[phrase]!; entry++) {
          const form = readForm(entry);
          if (form.words.length !== last - first + 1 || !spells(form, tokens, first)) continue;
          const kind = kindOfEntry(lexicon, entry);
          if (kind === EntryKind.Cue) cues.push({ number: lexicon.entryTarget[entry]!, first });
          else if (kind === EntryKind.Blocker) blocks = lexicon.entryTarget[entry]!;
          else if (kind === EntryKind.AnyCase || caseFits(form, tokens, first)) fitting.push(entry);
        }
        if (fitting.length > 0) best = { first, last, entries: fitting, ...(best && { shorter: best }) };
        else if (blocks >= 0) {
          blocked.push({ first, last, referent: blocks });
          best = undefined;
          blockedTo = last;
        }
      }
      if (++last === tokens.count) break;
      state = hashOn(state, tokens.hash[last]!);
    }
    if (first < free) continue;
    if (best) candidates.push(best);
    free = Math.max(free, (best?.last ?? blockedTo) + 1);
  }
  return { candidates, cues, blocked };
}

/** A cache of forms taken apart, for as long as a lexicon is in memory. */
export function createFormReader(lexicon: Lexicon): (entry: number) => WrittenForm {
  const known = new Map<number, WrittenForm>();
  return (entry) => {
    let form = known.get(entry);
    if (!form) {
      if (known.size > MOST_FORMS_KEPT) known.clear();
      known.set(entry, (form = takeApart(textOf(lexicon, entry))));
    }
    return form;
  };
}

/** Forms kept apart in memory: far more than any reading day meets, and under 4 MB. */
const MOST_FORMS_KEPT = 10_000;
