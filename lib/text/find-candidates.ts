import {
  EntryKind,
  kindOfEntry,
  LAST_OF_PHRASE,
  lookUp,
  mayBegin,
  PREFIX_ONLY,
  standsIn,
  stringAt,
  type Lexicon,
} from './lexicon.ts';
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
  /** First and last token. */
  first: number;
  last: number;
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
export function findCandidates(
  lexicon: Lexicon,
  tokens: Tokens,
  readForm: (entry: number) => WrittenForm,
): Found {
  const candidates: Candidate[] = [];
  const cues: Cue[] = [];
  const blocked: Blocked[] = [];
  /** Those of `blocked` that reach the token looked at: few, whatever the text. */
  let standing: Blocked[] = [];
  let free = 0;
  for (let first = 0; first < tokens.count; first++) {
    if (!mayBegin(lexicon, tokens.hash[first]!)) continue;
    const { forms, blocked: blockedHere } = lookUpFrom(first, { lexicon, tokens, readForm, cues });
    if (standing.length > 0) standing = standing.filter(({ last }) => last >= first);
    for (const span of blockedHere) {
      blocked.push(span);
      standing.push(span);
    }
    if (first < free || forms.length === 0) continue;
    const best = chainLongestFirst(lexicon, forms, standing);
    if (!best) continue;
    candidates.push(best);
    free = best.last + 1;
  }
  return { candidates, cues, blocked };
}

interface FoundFrom {
  /** The shorter first. */
  forms: { first: number; last: number; entries: number[] }[];
  blocked: Blocked[];
}

interface LookUp {
  lexicon: Lexicon;
  tokens: Tokens;
  readForm: (entry: number) => WrittenForm;
  /** Where the cues found go. */
  cues: Cue[];
}

/** Most entities that one written form is judged for, in the reader's order: a pack may give thousands one name. */
const MOST_READINGS = 16;

const NOTHING: FoundFrom = { forms: [], blocked: [] };

/** Every phrase of the lexicon that begins at a token. */
function lookUpFrom(first: number, { lexicon, tokens, readForm, cues }: LookUp): FoundFrom {
  const { text } = tokens;
  const from = tokens.start[first]!;
  let found = NOTHING;
  let state = tokens.hash[first]!;
  for (let last = first; ; state = hashOn(state, tokens.hash[last]!)) {
    const phrase = lookUp(lexicon, state);
    if (phrase === 0) return found;
    if (phrase !== PREFIX_ONLY) {
      if (found === NOTHING) found = { forms: [], blocked: [] };
      const fitting: number[] = [];
      for (let entry = phrase - 1, next = true; next; entry++) {
        next = (lexicon.entryMarks[entry]! & LAST_OF_PHRASE) === 0;
        // Most forms stand as they are written; only the others are taken apart.
        const isVerbatim = standsIn(lexicon.entryText, entry, { text, from, to: tokens.end[last]! });
        if (!isVerbatim && !spells(readForm(entry), tokens, { first, last })) continue;
        const kind = kindOfEntry(lexicon, entry);
        const target = lexicon.entryTarget[entry]!;
        if (kind === EntryKind.Cue) cues.push({ number: target, first, last });
        else if (kind === EntryKind.Blocker) {
          if (isVerbatim || caseFits(readForm(entry), tokens, first))
            found.blocked.push({ first, last, referent: target });
        } else if (isVerbatim || kind === EntryKind.AnyCase || caseFits(readForm(entry), tokens, first))
          if (fitting.length < MOST_READINGS) fitting.push(entry);
      }
      if (fitting.length > 0) found.forms.push({ first, last, entries: fitting });
    }
    if (++last === tokens.count) return found;
  }
}

/** Leaves out what a longer name of something else holds; each briefing rules out its own forms only. */
function chainLongestFirst(
  lexicon: Lexicon,
  forms: FoundFrom['forms'],
  blocked: readonly Blocked[],
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const { first, last, entries } of forms) {
    const open = entries.filter((entry) => {
      const referent = lexicon.entryTarget[entry]!;
      return !blocked.some(
        (longer) =>
          longer.referent === referent &&
          longer.first <= first &&
          longer.last >= last &&
          longer.last - longer.first > last - first,
      );
    });
    if (open.length > 0) best = { first, last, entries: open, ...(best && { shorter: best }) };
  }
  return best;
}

/** A cache of forms taken apart, for as long as a lexicon is in memory. */
export function createFormReader(lexicon: Lexicon): (entry: number) => WrittenForm {
  const known = new Map<number, WrittenForm>();
  return (entry) => {
    let form = known.get(entry);
    if (!form) {
      if (known.size > MOST_FORMS_KEPT) known.clear();
      known.set(entry, (form = takeApart(stringAt(lexicon.entryText, entry))));
    }
    return form;
  };
}

/** Forms kept apart in memory: far more than any reading day meets, and under 4 MB. */
const MOST_FORMS_KEPT = 10_000;
