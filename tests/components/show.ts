import axe from 'axe-core';
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';

/** Renders a view into an empty page, effects included. */
export async function show(view: VNode): Promise<HTMLElement> {
  document.body.replaceChildren();
  const place = document.createElement('div');
  document.body.append(place);
  await act(() => render(view, place));
  return place;
}

/** Renders again in the same place: what a change of props does. */
export async function showAgain(place: HTMLElement, view: VNode): Promise<void> {
  await act(() => render(view, place));
}

/** Clicks what has this accessible name or text. */
export async function click(place: HTMLElement, name: string): Promise<void> {
  const found = [...place.querySelectorAll<HTMLElement>('button, summary, input, a')].find(
    (element) => element.getAttribute('aria-label') === name || textOf(element).includes(name),
  );
  if (!found) throw new Error(`nothing to click is called "${name}"`);
  await act(() => found.click());
}

/** What a reader reads, with white space as on the page. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Ids of the accessibility rules a view breaks. Contrast needs layout: contrast.test.ts computes it instead. */
export async function accessibilityProblems(place: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(place, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
