/**
 * Functions that run in a visited page. Each travels as text, and so stands alone: no imports, nothing from
 * outside.
 */

/** What a page is, to a reader and to its own scripts. */
export interface PageState {
  /** SHA-256 of the document and its open shadow roots, serialised. */
  hash: string;
  /** Of every element, in tree order: name and id, then x, y, width and height in the document, in CSS pixels. */
  elements: [name: string, x: number, y: number, width: number, height: number][];
}

export async function readState(): Promise<PageState> {
  const elements: PageState['elements'] = [];
  const serializer = new XMLSerializer();
  const serialized: string[] = [];
  const visit = (root: Document | ShadowRoot) => {
    serialized.push(serializer.serializeToString(root));
    for (const element of root.querySelectorAll('*')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = [x + scrollX, y + scrollY, width, height].map((length) => Math.round(length * 10) / 10);
      elements.push([
        element.id ? `${element.localName}#${element.id}` : element.localName,
        ...(place as [number, number, number, number]),
      ]);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const bytes = new TextEncoder().encode(serialized.join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''), elements };
}

/**
 * Lays the page out anew, from nothing. Firefox now and then stands a few pixels off what a fresh layout gives,
 * until something makes it lay out again: that something would seem to have moved the page.
 */
export function layOutAnew(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body { display: none !important }');
  document.adoptedStyleSheets.push(sheet);
  document.documentElement.getBoundingClientRect();
  document.adoptedStyleSheets.pop();
  document.documentElement.getBoundingClientRect();
}

export interface Painted {
  most: number;
  /** Scroll offset in CSS pixels. */
  top: number;
}

/**
 * Through the page to its end and back, a screenful at a time: what loads or fades in late does so.
 *
 * @returns the most ranges that were registered at once, and where the most stood in view
 */
export async function scrollThrough({ screens }: { screens: number }): Promise<Painted> {
  const painted: Painted = { most: 0, top: 0 };
  let mostInView = 0;
  const range = document.createRange();
  const isInView = ({ startContainer, startOffset }: AbstractRange) => {
    range.setStart(startContainer, startOffset);
    range.collapse(true);
    const { top } = range.getBoundingClientRect();
    return top > 0 && top < innerHeight;
  };
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const end = Math.min(document.documentElement.scrollHeight, innerHeight * screens);
  for (let top = 0; top < end; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await frame();
    await frame();
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    painted.most = Math.max(painted.most, ranges.length);
    const inView = ranges.filter(isInView).length;
    if (inView <= mostInView) continue;
    mostInView = inView;
    painted.top = top;
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await frame();
  return painted;
}

/** What the page's own thread went through, from startWatch to endWatch. */
export interface Watched {
  /** Longest time the page could not run, in milliseconds. */
  longest: number;
  /** Sum of the layout shifts the browser reports; 0 where it reports none. */
  shift: number;
}

/** Notes how long the page cannot run: a task of its own comes back every time there is room for one. */
export function startWatch(): void {
  let last = performance.now();
  let isOn = true;
  const watched: Watched = { longest: 0, shift: 0 };
  const observer = PerformanceObserver.supportedEntryTypes.includes('layout-shift')
    ? new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          watched.shift += (entry as PerformanceEntry & { value: number }).value;
      })
    : null;
  observer?.observe({ type: 'layout-shift' });
  const beat = () => {
    const now = performance.now();
    watched.longest = Math.max(watched.longest, now - last);
    last = now;
    if (isOn) setTimeout(beat, 1);
  };
  beat();
  Object.assign(globalThis, {
    endWatch() {
      isOn = false;
      observer?.disconnect();
      return watched;
    },
  });
}

declare const endWatch: (() => Watched) | undefined;

export const readWatch = (): Watched => endWatch!();

/** How many ranges are registered now, under any name. */
export const countRegistered = (): number =>
  [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
