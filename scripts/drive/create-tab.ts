import type { CardView, Point, Rect, Tab } from './driven-browser.ts';
import { hasHiddenRoot, readCard, readMarks, rectOfControl, rectOfText } from './in-page.ts';
import { waitUntil } from './wait-until.ts';

/** What the two browsers do each in their own way; the rest of a tab is made from it. */
export interface TabControls {
  id: number;
  url: Tab['url'];
  goTo: Tab['goTo'];
  reload: Tab['reload'];
  protocol?: Tab['protocol'];
  errors: Tab['errors'];
  activate: Tab['activate'];
  close: Tab['close'];
  setSize: Tab['setSize'];
  screenshot: Tab['screenshot'];
  /** Evaluates an expression in the page's own world; a promise is waited for. */
  evaluateText(expression: string): Promise<unknown>;
  /** Gives the closed shadow roots of our elements to their hosts, as `host.shadowRoot`. */
  revealCard(): Promise<void>;
  moveMouse(to: Point, steps: number): Promise<void>;
  clickAt: Tab['clickAt'];
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
}

/** A pointer that jumps is no pointer: pages see it move in this many steps. */
const MOUSE_STEPS = 5;

export function createTab(controls: TabControls): Tab {
  const evaluate: Tab['evaluate'] = async (work, argument) =>
    (await controls.evaluateText(callInWords(work, argument))) as Awaited<ReturnType<typeof work>>;

  const waitFor: Tab['waitFor'] = (what, look, argument) => waitUntil(what, () => evaluate(look, argument));

  const findText: Tab['findText'] = (text, { nth = 0 } = {}) =>
    waitFor(`the text “${text}” on ${controls.url()}`, rectOfText, { text, nth });

  const moveMouse: Tab['moveMouse'] = (to) => controls.moveMouse(to, MOUSE_STEPS);

  const revealCard = async () => {
    if (await evaluate(hasHiddenRoot)) await controls.revealCard();
  };

  const card: Tab['card'] = async () => {
    await revealCard();
    return evaluate(readCard);
  };

  return {
    ...controls,
    evaluate,
    waitFor,
    findText,
    moveMouse,
    card,
    runScript: async (source) => void (await controls.evaluateText(`${source}\n;undefined`)),
    hover: async (text, which) => moveMouse(middleOf(await findText(text, which))),
    click: async (text, which) => {
      const at = middleOf(await findText(text, which));
      await moveMouse(at);
      await controls.clickAt(at);
    },
    press: async (keys) => {
      const pressed = keys.split('+');
      for (const key of pressed) await controls.keyDown(key);
      for (const key of pressed.toReversed()) await controls.keyUp(key);
    },
    marks: () => evaluate(readMarks),
    waitForCard: (text = '') =>
      waitUntil<CardView>(text ? `a card with “${text}”` : 'a card', async () => {
        const open = await card();
        return open?.text.includes(text) && open;
      }),
    waitForNoCard: () =>
      waitUntil('the card to close', async () => (await card()) === null).then(() => undefined),
    clickInCard: async (name) => {
      await revealCard();
      const at = middleOf(await waitFor(`“${name}” in the card`, rectOfControl, name));
      await moveMouse(at);
      await controls.clickAt(at);
    },
    evaluateInCard: (work, argument) => evaluateInOurs('[popover]', work, argument),
    evaluateInGuide: (work, argument) => evaluateInOurs('parallax-popover:not([popover])', work, argument),
  };

  async function evaluateInOurs<R, A>(
    hosts: string,
    work: (root: ShadowRoot, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R | null> {
    await revealCard();
    const root = `[...document.querySelectorAll('${hosts}')].find((host) => host.shadowRoot)?.shadowRoot`;
    return (await controls.evaluateText(
      `(async () => { ${NAMES} const root = ${root}; return root ? (${String(work)})(root, ${inWords(argument)}) : null; })()`,
    )) as R | null;
  }
}

/** Build tools wrap named functions in a call of `__name`, which no page has. */
const NAMES = 'const __name = (work) => work;';

const inWords = (argument: unknown): string => JSON.stringify(argument) ?? 'undefined';

const callInWords = (work: unknown, argument: unknown): string =>
  `(async () => { ${NAMES} return (${String(work)})(${inWords(argument)}); })()`;

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });
