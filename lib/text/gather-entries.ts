import { MOST_WORDS } from './briefing-integrity.ts';
import { reaches, type Form } from './briefing.ts';
import { createLists, createStrings, int32s, uint32s, uint8s } from './columns.ts';
import { wordsOfSport } from './english.ts';
import { foldText } from './fold.ts';
import { inSteps, type Steps } from './in-steps.ts';
import { layOutPhrases } from './lay-out-phrases.ts';
import { EntryKind, HAS_RULE, LAST_OF_PHRASE, type Lexicon } from './lexicon.ts';
import { createTokenizer, hashOn, wordAt } from './tokenize.ts';

/** The referent of an entity of the form's briefing; undefined where there is none of that id. */
type FindReferent = (entityId: string) => number | undefined;

type Entries = Omit<
  Lexicon,
  'version' | 'briefingIds' | 'referentEntities' | 'referentKind' | 'entityId' | 'briefingStart'
>;

/** Forms, what rules them out and what they ask for, on their way into flat arrays. */
export function createEntries() {
  const tokenize = createTokenizer();
  const kinds = uint8s();
  const targets = uint32s();
  /** Entry → 1 + its rule, or 0. */
  const ruleOf = uint32s();
  const texts: string[] = [];
  const rules = createLists();
  const prefixes = int32s();
  const prefixStart = uint32s();
  /** Referent → the entry that spells its name. */
  const names = uint32s();
  const cueNumbers = new Map<string, number>();
  const knownRules = new Map<string, number>();
  const blockers = new Set<string>();

  function add(written: string, entry: { kind: EntryKind; target: number; rule?: number }) {
    const tokens = tokenize(written);
    if (tokens.count === 0 || tokens.count > MOST_WORDS) return;
    prefixStart.push(prefixes.length);
    let state = tokens.hash[0]!;
    prefixes.push(state);
    for (let i = 1; i < tokens.count; i++) prefixes.push((state = hashOn(state, tokens.hash[i]!)));
    push(written, entry);
  }

  function push(
    written: string,
    { kind, target, rule = 0 }: { kind: EntryKind; target: number; rule?: number },
  ) {
    kinds.push(kind);
    targets.push(target);
    ruleOf.push(rule);
    texts.push(written);
  }

  function cueNumber(word: string): number {
    const folded = foldText(word);
    let number = cueNumbers.get(folded);
    if (number === undefined) {
      cueNumbers.set(folded, (number = cueNumbers.size));
      add(word, { kind: EntryKind.Cue, target: number });
    }
    return number;
  }

  /** 1 + the number of a rule; forms that ask for the same share it. */
  function ruleNumber({ needs }: Form, against: readonly string[], find: FindReferent): number {
    if (!needs && against.length === 0) return 0;
    const numbers = [against.length, ...against.map(cueNumber)];
    for (const { entities = [], words = [], within = 'page' } of needs
      ? [needs, ...(needs.also ?? [])]
      : []) {
      const referents = entities.flatMap((id) => find(id) ?? []);
      numbers.push(reaches.indexOf(within), referents.length, ...referents);
      numbers.push(words.length, ...words.map(cueNumber));
    }
    const known = numbers.join();
    let number = knownRules.get(known);
    if (number === undefined) {
      rules.push(numbers);
      knownRules.set(known, (number = rules.length));
    }
    return number;
  }

  function addForm(form: Form, referent: number, find: FindReferent) {
    const not = form.not ?? [];
    const longer = not.length > 0 ? not.filter((other) => contains(other, form.text)) : not;
    const against = not.length > 0 ? not.filter((other) => !longer.includes(other)) : not;
    for (const other of longer) {
      const known = `${referent} ${foldText(other)}`;
      if (blockers.has(known)) continue;
      blockers.add(known);
      add(other, { kind: EntryKind.Blocker, target: referent });
    }
    add(form.text, {
      kind: form.case === 'any' ? EntryKind.AnyCase : EntryKind.ExactCase,
      target: referent,
      rule: ruleNumber(form, against, find),
    });
  }

  /** Whether the words of `inner` stand in `outer`, in a row, with others beside them. */
  function contains(outer: string, inner: string): boolean {
    const [long, short] = [wordsOf(outer), wordsOf(inner)];
    return (
      long.length > short.length &&
      long.length <= MOST_WORDS &&
      long.some((_, at) => short.every((word, i) => long[at + i] === word))
    );
  }

  function wordsOf(written: string): string[] {
    const tokens = tokenize(written);
    return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
  }

  for (const word of wordsOfSport) cueNumber(word);

  return {
    addForm,
    /** Names the referents one after the other, each behind its forms: most are named by one of these. */
    addName(name: string, sinceEntry: number) {
      let entry = texts.length - 1;
      while (entry >= sinceEntry && !(texts[entry] === name && kinds.at(entry) <= EntryKind.ExactCase))
        entry--;
      if (entry < sinceEntry) {
        entry = texts.length;
        prefixStart.push(prefixes.length);
        push(name, { kind: EntryKind.NameOnly, target: names.length });
      }
      names.push(entry);
    },
    get count() {
      return texts.length;
    },
    *done(): Steps<Entries> {
      prefixStart.push(prefixes.length);
      const { order, isLast, ...phrases } = yield* layOutPhrases(prefixes.done(), prefixStart.done());
      const placeOf = new Uint32Array(order.length);
      const entryMarks = new Uint8Array(order.length);
      const entryTarget = new Uint32Array(order.length);
      const entryText = createStrings();
      const ruledEntries = uint32s();
      const ruleNumbers = uint32s();
      yield* inSteps(order.length, (place) => {
        const entry = order[place]!;
        const rule = ruleOf.at(entry);
        placeOf[entry] = place;
        entryMarks[place] = kinds.at(entry) | (rule ? HAS_RULE : 0) | (isLast[place] ? LAST_OF_PHRASE : 0);
        entryTarget[place] = targets.at(entry);
        entryText.push(texts[entry]!);
        if (rule === 0) return;
        ruledEntries.push(place);
        ruleNumbers.push(rule - 1);
      });
      const referentName = names.done();
      yield* inSteps(referentName.length, (referent) => {
        referentName[referent] = placeOf[referentName[referent]!]!;
      });
      const text = entryText.done();
      return {
        ...phrases,
        entryMarks,
        entryTarget,
        entryText: text,
        ruledEntries: ruledEntries.done(),
        ruleNumbers: ruleNumbers.done(),
        rules: rules.done(),
        sportsCues: wordsOfSport.size,
        referentName,
        stamp: yield* checksum(text.bytes, entryTarget),
      };
    },
  };
}

/** FNV-1a over the forms and whose they are. */
function* checksum(...columns: (Uint8Array | Uint32Array)[]): Steps<number> {
  let hash = 0x811c9dc5;
  for (const column of columns)
    yield* inSteps(column.length, (i) => void (hash = Math.imul(hash ^ column[i]!, 0x01000193)));
  return hash >>> 0;
}
