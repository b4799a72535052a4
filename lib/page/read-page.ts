import { isWordCharacter } from './is-word-character.ts';
import {
  type Role,
  LEFT_OUT,
  blockAround,
  isBeingEdited,
  isLeftOut,
  isShownAsBlock,
  roleOf,
} from './reading-rules.ts';
import { isDropCap, standsApart } from './stands-apart.ts';
import type { TextBlock, TextPiece } from './text-block.ts';
import { attributeOf, documentOf, isElement, isText, nameOf, queryAll, walkerOver } from './unclobbered.ts';

export interface ReadOptions {
  /** Elements whose text is not wanted, beyond what is never read. */
  skip?: Iterable<Element>;
}

/** Most places whose style is looked up in one reading, so that a page of glued words stays cheap. */
const GLUE_CHECKS = 500;

/**
 * The text of a page, or of a part of it, as blocks in document order. Scripts, controls, code, editable and
 * marked-as-hidden text are left out; whether the rest is visible is asked of the few places that matter
 * (see isReadable).
 */
export function readBlocks(root: ParentNode & Node, options: ReadOptions = {}): TextBlock[] {
  return read(root, { ...options, ownOnly: false });
}

/** The runs of text directly in a block, without its child blocks: what to read again after a small change. */
export function readOwnRuns(container: Element, options: ReadOptions = {}): TextBlock[] {
  return read(container, { ...options, ownOnly: true });
}

function read(root: ParentNode & Node, { skip, ownOnly }: ReadOptions & { ownOnly: boolean }): TextBlock[] {
  if (isBeingEdited(documentOf(root))) return [];
  if (isElement(root) && isLeftOut(root)) return [];
  const skipped = new Set<Node>(skip);
  for (const element of queryAll(root, LEFT_OUT)) skipped.add(element);
  const roleOfElement = rememberRoles();
  const runs = collectRuns(outermostBlock(root));

  const enter = (element: Element): Role => {
    const role = roleOfElement(element);
    if (skipped.has(element)) return roleLeftOut(element, role);
    return role === 'block' && ownOnly ? 'wall' : role;
  };

  const walker = walkerOver(root);
  const opened: Role[] = [];
  let node = walker.firstChild();
  while (node) {
    if (isText(node)) runs.text(node);
    else {
      const role = enter(node as Element);
      runs.open(role, node as Element);
      if (hasText(role)) {
        const child = walker.firstChild();
        if (child) {
          opened.push(role);
          node = child;
          continue;
        }
        runs.close(role);
      }
    }
    while (!(node = walker.nextSibling())) {
      const role = opened.pop();
      if (role === undefined || !walker.parentNode()) return runs.done();
      runs.close(role);
    }
  }
  return runs.done();
}

/** What is not displayed leaves no gap; what is only not read does. */
function roleLeftOut(element: Element, role: Role): Role {
  if (attributeOf(element, 'hidden') !== null) return 'nothing';
  return role === 'block' ? 'wall' : 'gap';
}

const hasText = (role: Role): boolean => role === 'inline' || role === 'block' || role === 'apart';

/** Asks the style of a custom element once for each tag name: they are few, and styled by name. */
function rememberRoles(): (element: Element) => Role {
  const known = new Map<string, Role>();
  return (element) => {
    const name = nameOf(element);
    let role = roleOf(name) ?? known.get(name);
    if (role === undefined) known.set(name, (role = isShownAsBlock(element) ? 'block' : 'inline'));
    return role;
  };
}

function outermostBlock(root: ParentNode & Node): Element {
  if (isElement(root)) return blockAround(root);
  return root instanceof ShadowRoot ? root.host : documentOf(root).documentElement;
}

/** Puts texts together into runs as the walk goes by. */
function collectRuns(outermost: Element) {
  const blocks: TextBlock[] = [];
  const containers = [outermost];
  let text = '';
  let pieces: TextPiece[] = [];
  /** Whether an element began or ended since the last piece: only then can style set two words apart. */
  let crossed = false;
  let dropCap = false;
  let checksLeft = GLUE_CHECKS;

  const container = () => containers[containers.length - 1] ?? outermost;

  function endRun(): void {
    if (text === '' || dropCap) return;
    dropCap = text.length <= 3 && checksLeft-- > 0 && isDropCap(container(), text);
    if (!dropCap) emit();
  }

  function emit(): void {
    if (pieces.length > 0) blocks.push({ container: container(), text, pieces });
    text = '';
    pieces = [];
    dropCap = false;
  }

  function separate(by: ' ' | '\n'): void {
    if (text !== '' && !dropCap && !(by === ' ' && isSpace(text.charCodeAt(text.length - 1)))) text += by;
  }

  return {
    text(node: Text): void {
      const { data } = node;
      if (data === '') return;
      if (text === '' || dropCap) {
        if (!/\S/.test(data)) return;
        if (dropCap && !isWordCharacter(data.charCodeAt(0))) emit();
      } else if (crossed && wouldGlue(text, data) && checksLeft > 0) {
        checksLeft--;
        const last = pieces[pieces.length - 1];
        if (last && standsApart(last.node, node)) emit();
      }
      dropCap = false;
      crossed = false;
      pieces.push({ node, start: text.length });
      text += data;
    },
    open(role: Role, element: Element): void {
      if (role !== 'nothing') crossed = true;
      if (role === 'block' || role === 'wall') endRun();
      if (role === 'block') containers.push(element);
      if (role === 'apart' || role === 'gap') separate(' ');
      if (role === 'break') separate('\n');
    },
    close(role: Role): void {
      crossed = true;
      if (role === 'apart') separate(' ');
      if (role !== 'block') return;
      endRun();
      containers.pop();
    },
    done(): TextBlock[] {
      dropCap = false;
      if (text !== '') emit();
      return blocks;
    },
  };
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;

const wouldGlue = (before: string, after: string): boolean =>
  isWordCharacter(before.charCodeAt(before.length - 1)) && isWordCharacter(after.charCodeAt(0));
