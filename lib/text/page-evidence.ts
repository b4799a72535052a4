import { givenNames, nameSuffixes, regions } from './english.ts';
import type { EntityKind } from './briefing.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageContext } from './mention.ts';
import type { Referent } from './place.ts';
import { wordAt, type Tokens } from './tokenize.ts';

/** What the page as a whole has told. */
export interface PageEvidence {
  isNamed(referent: number): boolean;
  nameOf(referent: number): string;
  /** A referent was named beyond doubt. */
  name(referent: number): void;
  hasCue(cue: number): boolean;
  noteCue(cue: number): void;
  /** The name of somebody or something else, folded: "donald trump jr". */
  noteOther(name: string): void;
  /** Somebody or something else on the page whose name has a word in it. */
  otherCalled(word: string): string | undefined;
  /** A capital was named as one: beside another capital, or as "Washington, D.C.". */
  noteCapital(referent: number): void;
  isCapital(referent: number): boolean;
  /** A measure or event was said to be aimed at whom its rule asks for, or at others. */
  noteTarget(referent: number, isOwn: boolean): void;
  /** Whether all that the page says of a measure's targets points to whom its rule asks for … */
  isMostlyHere(referent: number): boolean;
  /** … or more of it to others. */
  isMostlyElsewhere(referent: number): boolean;
  /** Whether nothing else of a referent's briefings is named on the page. */
  isAlone(referent: number): boolean;
  /** Whether enough of a referent's story is on the page for a surname to count without its full name. */
  isInStory(referent: Referent): boolean;
  /** A team was named by its city. */
  noteSport(): void;
  /** Whether the page is about teams and results. */
  readonly isSport: boolean;
  /** For requests about text that arrives later. */
  context(): PageContext;
}

/** Most names of others a page context carries: a page that lists a telephone book must not grow it. */
const MOST_OTHERS = 200;

/** Teams named by their cities that make a page one about sport: one may be a slip. */
const TEAMS = 2;

/** Different words of sport that make a page one about sport. */
const SPORT = 3;

/**
 * How much of a briefing makes its story: entities named, and among them such as are more than the governments
 * and people that half the news is about.
 */
const STORY = { named: 5, telling: 2 };

const COMMON_KINDS: ReadonlySet<EntityKind> = new Set(['government', 'person']);

/** Gathers what a page tells, from where an earlier request left off; a context of another lexicon gives only its names of others. */
export function createPageEvidence(
  lexicon: Lexicon,
  describe: (referent: number) => Referent,
  context: PageContext | undefined,
): PageEvidence {
  const isOurs = context?.lexicon === lexicon.stamp;
  const count = lexicon.referentKind.length;
  const named = new Set(isOurs ? context.named.filter((referent) => referent < count) : []);
  const cues = new Set(isOurs ? context.cues : []);
  const capitals = new Set(isOurs ? context.capitals : []);
  const targets = new Map(
    isOurs ? context.targets.map(([referent, own, other]) => [referent, { own, other }]) : [],
  );
  const others = new Set<string>();
  let teams = context?.sport ? TEAMS : 0;
  const otherByWord = new Map<string, string>();
  let stories: ReadonlyMap<string, { named: number; telling: number }> | null = null;

  function noteOther(name: string): void {
    if (others.size >= MOST_OTHERS || others.has(name)) return;
    others.add(name);
    for (const word of name.split(' ')) if (!otherByWord.has(word)) otherByWord.set(word, name);
  }
  for (const name of context?.others ?? []) noteOther(name);

  /** Briefing → how much of it the page names. */
  function countStories() {
    const counts = new Map<string, { named: number; telling: number }>();
    for (const referent of named) {
      const { entities, kind } = describe(referent);
      for (const briefing of new Set(entities.map(briefingOf))) {
        const story = counts.get(briefing) ?? { named: 0, telling: 0 };
        story.named++;
        if (!COMMON_KINDS.has(kind)) story.telling++;
        counts.set(briefing, story);
      }
    }
    return counts;
  }

  return {
    isNamed: (referent) => named.has(referent),
    nameOf: (referent) => describe(referent).name,
    name(referent) {
      if (named.has(referent)) return;
      named.add(referent);
      stories = null;
    },
    hasCue: (cue) => cues.has(cue),
    noteCue: (cue) => void cues.add(cue),
    noteOther,
    otherCalled: (word) => otherByWord.get(word),
    noteCapital: (referent) => void capitals.add(referent),
    isCapital: (referent) => capitals.has(referent),
    noteTarget(referent, isOwn) {
      const known = targets.get(referent) ?? { own: 0, other: 0 };
      known[isOwn ? 'own' : 'other']++;
      targets.set(referent, known);
    },
    isMostlyHere(referent) {
      const known = targets.get(referent);
      return known !== undefined && known.other === 0;
    },
    isMostlyElsewhere(referent) {
      const known = targets.get(referent);
      return known !== undefined && known.other > known.own;
    },
    isAlone(referent) {
      const briefings = new Set(describe(referent).entities.map(briefingOf));
      for (const other of named)
        if (other !== referent && describe(other).entities.some((key) => briefings.has(briefingOf(key))))
          return false;
      return true;
    },
    isInStory({ entities }) {
      const counted = (stories ??= countStories());
      return entities.some((key) => {
        const story = counted.get(briefingOf(key));
        return story !== undefined && story.named >= STORY.named && story.telling >= STORY.telling;
      });
    },
    noteSport: () => void teams++,
    get isSport() {
      if (teams >= TEAMS) return true;
      let words = 0;
      for (const cue of cues) if (cue < lexicon.sportsCues && ++words === SPORT) return true;
      return false;
    },
    context: () => ({
      lexicon: lexicon.stamp,
      named: [...named],
      cues: [...cues],
      others: [...others],
      capitals: [...capitals],
      targets: [...targets].map(([referent, { own, other }]) => [referent, own, other]),
      sport: teams >= TEAMS,
    }),
  };
}

const briefingOf = (key: string): string => key.slice(0, key.indexOf('/'));

/**
 * "Ivana Trump" or "Moscow, Idaho", ruled out by the briefing, is a namesake all the same; "Trump Tower" is none.
 * @returns its folded name, or null
 */
export function namesakeIn(
  { kind, nameWords }: Referent,
  { tokens, first, last }: { tokens: Tokens; first: number; last: number },
): string | null {
  const words = Array.from({ length: last - first + 1 }, (_, i) => wordAt(tokens, first + i));
  const end = words.at(-1)!;
  if (kind === 'person') return end === nameWords.at(-1) || nameSuffixes.has(end) ? words.join(' ') : null;
  // "Washington State", "the State of Washington".
  if (words.includes('state')) return `${words.find((word) => word !== 'state' && word !== 'of')} state`;
  return regions.has(end) || givenNames.has(words[0]!) ? words.join(' ') : null;
}
