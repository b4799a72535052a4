import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityKey } from '../lib/text/entity-card.ts';

interface CardElements {
  root: RefObject<HTMLElement | null>;
  area: RefObject<HTMLElement | null>;
}

/**
 * Another entity in the same card starts at its top. Focus that stood on something of the old one (the related
 * entity just followed) goes to the new name, instead of being lost to the page.
 */
export function useNewEntity(key: EntityKey | undefined, { root, area }: CardElements): void {
  const shown = useRef(key);
  const heldFocus = useRef(false);
  if (shown.current !== key) heldFocus.current = holdsFocus(root.current);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    for (const { current } of [root, area]) current?.scrollTo(0, 0);
    if (!heldFocus.current || holdsFocus(root.current)) return;
    root.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [key, root, area]);
}

function holdsFocus(element: HTMLElement | null): boolean {
  const tree = element?.getRootNode() as Document | ShadowRoot | undefined;
  return !!element?.contains(tree?.activeElement ?? null);
}
