import type { PageState } from './in-page.ts';

type Elements = PageState['elements'];

/**
 * Elements that stand elsewhere, or in another size, than before.
 *
 * @param calm two states of the page before anything was done to it: what differs between them moves by itself
 * @returns their names; one that came or went counts as moved
 */
export function movedElements(calm: [Elements, Elements], after: Elements): string[] {
  const [first, before] = calm;
  const moved = [];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const element = before[index];
    const now = after[index];
    const isRestless = !isSame(first[index], element);
    if (!isRestless && !isSame(element, now)) moved.push((element ?? now)![0]);
  }
  return moved;
}

const isSame = (a: Elements[number] | undefined, b: Elements[number] | undefined): boolean =>
  a !== undefined && b !== undefined && a.every((value, index) => value === b[index]);
