import { isWordCharacter } from './is-word-character.ts';
import type { Story } from './find-story.ts';
import { blockAround, isBeingEdited, isLeftOut } from './reading-rules.ts';
import { isDropCap, isInitial, standsApart } from './stands-apart.ts';
import type { TextBlock, TextPiece } from './text-block.ts';
import { type Place, type TextPlaces, findPlaces } from './text-places.ts';
import { documentOf, isElement, isText, parentOf, walkerOver } from './unclobbered.ts';

export interface ReadOptions {
  /** What alone is read. Default: all of the page. */
  story?: Story | undefined;
}

/** Most places whose style is looked up in one reading, so that a page of glued words stays cheap. */
const GLUE_CHECKS = 500;
/** Texts in a step. */
const STEP = 16;

/**
 * The text of a page, or of a part of it, as blocks in document order. Scripts, controls, code, editable and
 * marked-as-hidden text are left out; whether the rest is visible is asked of the few places that matter
 * (see isReadable).
 */
export function readBlocks(root: ParentNode & Node, options: ReadOptions = {}): TextBlock[] {
  return [...read(root, { ...options, ownOnly: false })].flat();
}

/** The runs of text directly in a block, without its child blocks: what to read again after a small change. */
export function readOwnRuns(container: Element, options: ReadOptions = {}): TextBlock[] {
  return [...read(container, { ...options, ownOnly: true })].flat();
}

/** The same as readBlocks, a few texts a step, for a caller that lets the page in between. */
export const readInSteps = (root: ParentNode & Node, options: ReadOptions = {}): Generator<TextBlock[]> =>
  read(root, { ...options, ownOnly: false });

/** The same as readOwnRuns, in steps. */
export const readOwnInSteps = (container: Element, options: ReadOptions = {}): Generator<TextBlock[]> =>
  read(container, { ...options, ownOnly: true });

/** Goes from text to text; elements are looked at only where they hold or part text. Yields blocks as they are done. */
function* read(
  root: ParentNode & Node,
  { story, ownOnly }: ReadOptions & { ownOnly: boolean },
): Generator<TextBlock[]> {
  if (isBeingEdited(documentOf(root)) || isOutside(root, story)) return;
  const outermost = outermostBlock(root);
  const places = findPlaces(root, { outermost, isAround: story?.isAround });
  const runs = collectRuns(root, places, story);
  const texts = walkerOver(root, NodeFilter.SHOW_TEXT);
  let lastParent: Node | null = null;
  let place: Place | undefined;
  let count = 0;
  let node = texts.nextNode();
  while (node) {
    if (++count % STEP === 0) yield runs.take();
    const text = node as Text;
    if (runs.isEmpty() && !/\S/.test(text.data)) {
      node = texts.nextNode();
      continue;
    }
    const parent = text.parentNode ?? root;
    if (!place || parent !== lastParent) place = places.of(parent);
    lastParent = parent;
    if (place.leftOut) {
      node = behind(place.leftOut, texts);
      continue;
    }
    if (!(ownOnly && place.container !== outermost)) runs.add(text, place);
    node = texts.nextNode();
  }
  yield runs.end();
}

/** The first text behind an element: what is left out is stepped over as a whole. */
function behind(element: Element, texts: TreeWalker): Node | null {
  texts.currentNode = element;
  // Elements are nothing to this walker: beyond the last sibling it goes on behind the parent.
  return texts.nextSibling();
}

/** Whether a root stands in something that is not read. */
function isOutside(root: Node, story: Story | undefined): boolean {
  const element = root instanceof ShadowRoot ? root.host : root;
  if (!isElement(element)) return false;
  if (isLeftOut(element)) return true;
  const isAround = (node: Node | null): boolean => {
    if (node instanceof ShadowRoot) return isAround(node.host);
    return node !== null && isElement(node) && (story!.isAround(node) || isAround(parentOf(node)));
  };
  return story !== undefined && isAround(element);
}

function outermostBlock(root: ParentNode & Node): Element {
  if (isElement(root)) return blockAround(root);
  return root instanceof ShadowRoot ? root.host : documentOf(root).documentElement;
}

/** Puts texts together into runs as they come. */
function collectRuns(root: Node, places: TextPlaces, story: Story | undefined) {
  let blocks: TextBlock[] = [];
  let between: TreeWalker | undefined;
  let text = '';
  let pieces: TextPiece[] = [];
  let last: { node: Text; place: Place } | null = null;
  /** Whether the run was ended by a block, and is kept only because it may be a drop cap. */
  let mayBeCap = false;
  let checksLeft = GLUE_CHECKS;

  /** Ends the run, unless it is so short that it may be a drop cap that reads on into the next block. */
  function endRun(): void {
    mayBeCap = last !== null && isInitial(text);
    if (!mayBeCap) emit();
  }

  function emit(): void {
    if (last) {
      const block = { container: last.place.container, text, pieces };
      if (!story?.leadsElsewhere(block)) blocks.push(block);
    }
    text = '';
    pieces = [];
    last = null;
    mayBeCap = false;
  }

  /** Hands over what is done. */
  function take(): TextBlock[] {
    const done = blocks;
    blocks = [];
    return done;
  }

  function separate(by: ' ' | '\n'): void {
    if (last && !mayBeCap && !(by === ' ' && isSpace(text.charCodeAt(text.length - 1)))) text += by;
  }

  /** What stands between the last text and this one, of the same block, though it holds no text. */
  function passOver(from: Text, to: Text): void {
    if (from.nextSibling === to) return;
    between ??= walkerOver(root);
    between.currentNode = from;
    let node = between.nextNode();
    while (node && node !== to) {
      if (isText(node)) {
        if (node.data !== '') separate(' ');
        node = between.nextNode();
        continue;
      }
      const role = places.role(node as Element);
      if (role === 'block' || role === 'wall') endRun();
      else if (role === 'break') separate('\n');
      else if (role === 'gap') separate(' ');
      node =
        role === 'inline' || role === 'block' || role === 'apart' ? between.nextNode() : nextOutside(between);
    }
  }

  /** Whether this text is the rest of the word that the short run before it begins. */
  const readsOn = (data: string): boolean =>
    last !== null &&
    isWordCharacter(data.charCodeAt(0)) &&
    checksLeft-- > 0 &&
    isDropCap(last.place.container);

  return {
    isEmpty: () => last === null || mayBeCap,
    add(node: Text, place: Place): void {
      const { data } = node;
      if (last && place.container !== last.place.container) endRun();
      else if (last && !mayBeCap) {
        passOver(last.node, node);
        if (last?.place.apart !== place.apart) separate(' ');
      }
      if ((!last || mayBeCap) && !/\S/.test(data)) return;
      if (mayBeCap) {
        if (!readsOn(data)) emit();
      } else if (last && last.node.parentNode !== node.parentNode && wouldGlue(text, data)) {
        if (checksLeft-- > 0 && standsApart(last.node, node)) emit();
      }
      mayBeCap = false;
      last = { node, place };
      pieces.push({ node, start: text.length });
      text += data;
    },
    take,
    end(): TextBlock[] {
      emit();
      return take();
    },
  };
}

/** The next node that is not inside the walker's current one. */
function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;

const wouldGlue = (before: string, after: string): boolean =>
  isWordCharacter(before.charCodeAt(before.length - 1)) && isWordCharacter(after.charCodeAt(0));
