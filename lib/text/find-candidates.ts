import { EntryKind, lookUp, mayBegin, PREFIX_ONLY, stringAt, type Lexicon } from './lexicon.ts';
import { hashOn, type Tokens } from './tokenize.ts';
import { caseFits, spells, standsVerbatim, takeApart, type WrittenForm } from './written-form.ts';

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
export function findCandidates(
  lexicon: Lexicon,
  tokens: Tokens,
  readForm: (entry: number) => WrittenForm,
): Found {
  const candidates: Candidate[] = [];
  const cues: Cue[] = [];
  const blocked: Blocked[] = [];
  let standing: Blocked[] = [];
  let free = 0;
  for (let first = 0; first < tokens.count; first++) {
    if (!mayBegin(lexicon, tokens.hash[first]!)) continue;
    const { forms, ...others } = lookUpFrom(first, { lexicon, tokens, readForm });
    cues.push(...others.cues);
    blocked.push(...others.blocked);
    standing = [...standing.filter(({ last }) => last >= first), ...others.blocked];
    if (first < free) continue;
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
  cues: Cue[];
  blocked: Blocked[];
}

/** Every phrase of the lexicon that begins at a token. */
function lookUpFrom(
  first: number,
  {
    lexicon,
    tokens,
    readForm,
  }: { lexicon: Lexicon; tokens: Tokens; readForm: (entry: number) => WrittenForm },
): FoundFrom {
  const found: FoundFrom = { forms: [], cues: [], blocked: [] };
  let state = tokens.hash[first]!;
  for (let last = first; ; state = hashOn(state, tokens.hash[last]!)) {
    const phrase = lookUp(lexicon, state);
    if (phrase === 0) return found;
    if (phrase !== PREFIX_ONLY) {
      const fitting: number[] = [];
      for (let entry = lexicon.phraseEntries[phrase - 1]!; entry < lexicon.phraseEntries[phrase]!; entry++) {
        const form = readForm(entry);
        const isVerbatim = standsVerbatim(form, tokens, first, last);
        if (!isVerbatim && (form.words.length !== last - first + 1 || !spells(form, tokens, first))) continue;
        const kind = lexicon.entryKind[entry]!;
        const target = lexicon.entryTarget[entry]!;
        if (kind === EntryKind.Cue) found.cues.push({ number: target, first });
        else if (kind === EntryKind.Blocker) found.blocked.push({ first, last, referent: target });
        else if (isVerbatim || kind === EntryKind.AnyCase || caseFits(form, tokens, first))
          fitting.push(entry);
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
