import type { EntityKey } from '../text/entity-card.ts';
import type { Reason } from '../text/mention.ts';
import type { Count } from '../text/page-report.ts';
import { holds, isText, parentOf, walkerOver } from './unclobbered.ts';

/** A mention's place on the page. */
export interface Mark {
  /** Never used again on this page, not even when the mark is gone. */
  id: number;
  range: StaticRange;
  entities: EntityKey[];
  /** Why it is there. */
  reason?: Reason | undefined;
  /** The block it was read from. */
  container: Element;
}

export type NewMark = Omit<Mark, 'id'>;

export interface Marks {
  /** In document order. */
  readonly all: readonly Mark[];
  /** Adds marks given in document order among themselves. One that is there already is not added again. */
  add(marks: readonly NewMark[]): Mark[];
  /**
   * Drops the marks of text that is to be read again (see observePage: whole subtrees, and blocks' own runs
   * without their child blocks), and those whose text has left the page, if any has.
   */
  dropStale(stale?: { subtree: readonly Element[]; ownRuns: readonly Element[]; hasLess?: boolean }): Mark[];
  clear(): Mark[];
  has(mark: Mark): boolean;
  /** Whether a mark stands in a text, or in part of it. */
  isIn(text: Node): boolean;
  /** Marks by entity, in the order the entities first occur. */
  counts(): Count[];
  /** The marks that touch a place in a text: none, one, or two where they meet; the one that begins there first. */
  at(node: Node, offset: number): Mark[];
  /** The first mark inside an element, itself included. */
  within(element: Element): Mark | undefined;
}

export interface Place {
  node: Node;
  offset: number;
}

export const placeOf = ({ range }: Pick<Mark, 'range'>): Place => ({
  node: range.startContainer,
  offset: range.startOffset,
});

/** An empty list of a page's marks. It only holds them: painting is the painter's. */
export function createMarks(): Marks {
  let all: Mark[] = [];
  let lastId = 0;
  /** Blocks that hold a mark, or held one. */
  const containers = new WeakSet<Element>();
  const byText = new WeakMap<Node, Mark[]>();

  function drop(isDropped: (mark: Mark) => boolean): Mark[] {
    const dropped = all.filter(isDropped);
    if (dropped.length === 0) return dropped;
    const gone = new Set(dropped);
    all = all.filter((mark) => !gone.has(mark));
    for (const mark of dropped) {
      for (const text of textsOf(mark.range)) {
        byText.set(text, byText.get(text)?.filter((other) => other !== mark) ?? []);
      }
    }
    return dropped;
  }

  /** Text may be read twice while an answer is under way. */
  function isNew({ range }: NewMark): boolean {
    const there = byText.get(range.startContainer) ?? [];
    return !there.some(
      (mark) =>
        mark.range.startOffset === range.startOffset && mark.range.startContainer === range.startContainer,
    );
  }

  function remember(mark: NewMark): Mark {
    const added = { ...mark, id: ++lastId };
    containers.add(added.container);
    for (const text of textsOf(added.range)) {
      const there = byText.get(text);
      if (there) there.push(added);
      else byText.set(text, [added]);
    }
    return added;
  }

  return {
    get all() {
      return all;
    },
    add(marks) {
      const added = marks.filter(isNew).map(remember);
      all = insert(all, added);
      return added;
    },
    dropStale({ subtree, ownRuns, hasLess = true } = { subtree: [], ownRuns: [] }) {
      // Most changes are small, and of places without marks.
      if (!hasLess && subtree.length === 0 && !ownRuns.some((element) => containers.has(element))) return [];
      const own = new Set(ownRuns);
      const isReadAgain = isUnder(new Set<Node>(subtree));
      const hasLeft = ({ startContainer, endContainer }: StaticRange) =>
        !startContainer.isConnected || !endContainer.isConnected;
      return drop(
        ({ range, container }) =>
          own.has(container) ||
          (hasLess && hasLeft(range)) ||
          (subtree.length > 0 && isReadAgain(range.startContainer)),
      );
    },
    clear: () => drop(() => true),
    has: (mark) => byText.get(mark.range.startContainer)?.includes(mark) ?? false,
    isIn: (text) => (byText.get(text)?.length ?? 0) > 0,
    counts() {
      const counts = new Map<EntityKey | undefined, Count>();
      for (const { entities } of all) {
        const known = counts.get(entities[0]);
        if (known) known.count++;
        else counts.set(entities[0], { entities, count: 1 });
      }
      return [...counts.values()];
    },
    at(node, offset) {
      const touching = byText.get(node)?.filter(({ range }) => touches(range, { node, offset })) ?? [];
      return touching.length < 2 ? touching : touching.toSorted((a, b) => compare(placeOf(b), placeOf(a)));
    },
    within(element) {
      const mark = all[firstNotBefore(all, { node: element, offset: 0 })];
      return mark && holds(element, mark.range.startContainer) ? mark : undefined;
    },
  };
}

/** Tells of nodes whether they are in one of the roots. Parents are shared: each is asked once. */
function isUnder(roots: ReadonlySet<Node>): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const ask = (node: Node): boolean => {
    let answer = known.get(node);
    if (answer === undefined) {
      const parent = parentOf(node);
      answer = roots.has(node) || (parent !== null && ask(parent));
      known.set(node, answer);
    }
    return answer;
  };
  return ask;
}

/** Whether a place comes before another in the document. */
export const isBefore = (a: Place, b: Place): boolean => compare(a, b) < 0;

/** Where two places stand to each other: below zero when the first comes first. */
function compare(a: Place, b: Place): number {
  if (a.node === b.node) return a.offset - b.offset;
  const [one, other] = [hostOf(a.node), hostOf(b.node)];
  const [from, to] = one === other ? [a.node, b.node] : [one, other];
  return from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What is in a shadow root stands where its outermost host does. */
function hostOf(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? hostOf(root.host) : node;
}

function firstNotBefore(marks: readonly Mark[], place: Place): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && compare(placeOf(mark), place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks that arrive together mostly belong together: put in as one; only scattered ones are sorted in. */
function insert(all: readonly Mark[], added: readonly Mark[]): Mark[] {
  const [first] = added;
  const last = added.at(-1);
  if (!first || !last) return [...all];
  const at = firstNotBefore(all, placeOf(first));
  const next = all[at];
  const together = [...all.slice(0, at), ...added, ...all.slice(at)];
  const fits = !next || compare(placeOf(last), placeOf(next)) < 0;
  return fits ? together : together.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

function touches(
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
  { node, offset }: Place,
) {
  return !(node === startContainer && offset < startOffset) && !(node === endContainer && offset > endOffset);
}

function textsOf({ startContainer, endContainer }: StaticRange): Node[] {
  if (startContainer === endContainer) return [startContainer];
  const texts: Node[] = [startContainer];
  const walker = walkerOver(startContainer.getRootNode());
  walker.currentNode = startContainer;
  for (let node = walker.nextNode(); node && texts.length < LONGEST_CHAIN; node = walker.nextNode()) {
    if (isText(node)) texts.push(node);
    if (node === endContainer) return texts;
  }
  return [startContainer, endContainer];
}

/** Most text nodes one mark is followed through: a name set letter by letter. */
const LONGEST_CHAIN = 100;
