import type { CreateGuide } from './guide.ts';
import type { CreatePopover } from './popover.ts';
import type { CreateHover } from './run-hover.ts';

/** Code of ours that is loaded beside the content script when it is first needed, each from a file of its own. */
export interface Parts {
  /** With the first interest in a mark. */
  hover: CreateHover;
  /** With the first card. */
  popover: CreatePopover;
  /** With the first step from mention to mention, or with the scroll map. */
  guide: CreateGuide;
}

declare global {
  /** Of our own world: the page does not see it. */
  var parallaxParts: Partial<Parts> | undefined;
}

/** Called by a part when its file runs. */
export function offerPart<K extends keyof Parts>(name: K, part: Parts[K]): void {
  (globalThis.parallaxParts ??= {})[name] ??= part;
}

/**
 * A part, loaded first if it is not there.
 * @param load runs the part's file in this frame; may reject
 */
export async function takePart<K extends keyof Parts>(
  name: K,
  load: (name: K) => Promise<unknown>,
): Promise<Parts[K]> {
  if (!globalThis.parallaxParts?.[name]) await load(name);
  const part = globalThis.parallaxParts?.[name];
  if (!part) throw new Error(`The code of the ${name} did not load`);
  return part;
}
