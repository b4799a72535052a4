import { type Role, isMarkedOut, isShownAsBlock, roleOf } from './reading-rules.ts';
import { attributeOf, isElement, nameOf, parentOf } from './unclobbered.ts';

/** Where the text of an element stands. */
export interface Place {
  /** The nearest block-level element. */
  container: Element;
  /** The footnote mark or the like it is part of. */
  apart: Element | null;
  /** The outermost element around it that is not read: nothing in it is. */
  leftOut: Element | null;
}

export interface TextPlaces {
  /** Of the text directly in a node. */
  of(parent: Node): Place;
  /** What an element means between two texts. */
  role(element: Element): Role;
}

/** Knows the place of every text below a root. An element is asked once, and only if there is text in it. */
export function findPlaces(root: ParentNode & Node, { outermost, isAround }: PlacesOptions): TextPlaces {
  const outside: Place = { container: outermost, apart: null, leftOut: null };
  const places = new Map<Node, Place>();
  const customRoles = new Map<string, Role>();

  /** Asks the style of a custom element once for each tag name: they are few, and styled by name. */
  function customRole(name: string, element: Element): Role {
    const role = customRoles.get(name) ?? (isShownAsBlock(element) ? 'block' : 'inline');
    customRoles.set(name, role);
    return role;
  }

  function role(element: Element): Role {
    const name = nameOf(element);
    const role = roleOf(name) ?? customRole(name, element);
    return isMarkedOut(element) ? roleLeftOut(element, role) : role;
  }

  function find(node: Node): Place {
    if (!isElement(node)) return outside;
    const parent = node === root ? null : parentOf(node);
    const around = parent ? of(parent) : outside;
    if (around.leftOut) return around;
    switch (isAround?.(node) || role(node)) {
      case 'inline':
        return around;
      case 'block':
        return { container: node, apart: null, leftOut: null };
      case 'apart':
        return { ...around, apart: node };
      default:
        return { ...outside, leftOut: node };
    }
  }

  function of(node: Node): Place {
    let place = places.get(node);
    if (!place) places.set(node, (place = find(node)));
    return place;
  }

  return { of, role };
}

interface PlacesOptions {
  /** The block the root is part of. */
  outermost: Element;
  /** Whether an element stands around the story that is read. */
  isAround?: ((element: Element) => boolean) | undefined;
}

/** What is not displayed leaves no gap; what is only not read does. */
function roleLeftOut(element: Element, role: Role): Role {
  if (attributeOf(element, 'hidden') !== null) return 'nothing';
  return role === 'block' ? 'wall' : 'gap';
}
