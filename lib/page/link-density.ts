import type { TextBlock } from './text-block.ts';
import { parentOf, queryAll } from './unclobbered.ts';

/** What share of an element's text stands in links: from 0 to 1. */
export function linkedShare(element: Element): number {
  const all = element.textContent?.length ?? 0;
  let linked = 0;
  for (const link of queryAll(element, 'a')) linked += link.textContent?.length ?? 0;
  return all > 0 ? linked / all : 0;
}

/** Whether a block of text is one link from beginning to end, or nearly. */
export function isLinked({ text, pieces: [first] }: TextBlock): boolean {
  const parent = first && parentOf(first.node);
  const link = parent instanceof Element ? Element.prototype.closest.call(parent, 'a') : null;
  return link !== null && (link.textContent?.length ?? 0) >= NEARLY * text.trim().length;
}

const NEARLY = 0.9;
