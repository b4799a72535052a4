import { dragCard } from './drag-card.ts';
import { HOST_NAME } from './host-name.ts';
import { keepEventsInside } from './keep-events-inside.ts';
import { type Side, lineAt, placeCard } from './place-card.ts';
import { POPOVER_HOST_STYLES } from './popover-host-styles.ts';
import type { Point, Rect } from './safe-triangle.ts';
import { hasSelectionInside } from './selection-inside.ts';
import { swipeAway } from './swipe-away.ts';

export type PopoverLayout = 'card' | 'sheet';

export interface PopoverHostOptions {
  /** Texts of the style sheets for the popover's shadow root. */
  styleSheets: string[];
  signal: AbortSignal;
  onPointerEnter(): void;
  onPointerLeave(): void;
  /** The sheet was swiped down. */
  onClose?(): void;
  /** Text in the card was selected (true), or no longer (false). */
  onHold?(held: boolean): void;
}

export interface ShowOptions {
  /** Client rectangles of the mark: one a line. */
  anchor: readonly Rect[];
  /** The pointer, if it opened the card: the card stands by the line it is on, never under it. */
  point?: Point;
  layout: PopoverLayout;
  scheme: 'light' | 'dark';
}

export interface PopoverHost {
  /**
   * Where to render: the dialog, class "surface", with data-layout="card|sheet", data-scheme="light|dark",
   * data-side="top|bottom|left|right" and data-pinned. It gives width and maximum height (to inherit) and paints
   * nothing. Sizes in rem would be the page's.
   */
  root: HTMLElement;
  /** Shows the card, or moves it to another mark. Render first, so that its size is known. */
  show(options: ShowOptions): void;
  /** Stands the card by the mark's new rectangles, or by the old ones when its content changed. */
  reposition(anchor?: readonly Rect[]): void;
  /** Hides the card. Focus that is in it goes back to where it was before, if asked. */
  hide(options?: { returnFocus?: boolean }): void;
  isOpen(): boolean;
  /** Whether an event, as the page sees it, happened in the card. */
  contains(event: Event): boolean;
  /** Of the card in the viewport; null when hidden. */
  rect(): DOMRect | null;
  /** Moves the focus to the dialog. */
  focus(): void;
  /** Id, inside root, of the element that names the dialog. */
  labelBy(id: string): void;
  /** A pinned card stays where it is and can be dragged by its header. */
  setPinned(pinned: boolean): void;
}

/**
 * The one element Parallax adds to a page, and that only when first shown: a custom element in the top layer with
 * a closed shadow root, which neither the page's styles nor its listeners reach into. Opening, moving and closing
 * it neither scrolls nor lays out the page.
 */
export function createPopoverHost(options: PopoverHostOptions): PopoverHost {
  const { signal, onPointerEnter, onPointerLeave, onClose, onHold } = options;
  const host = Document.prototype.createElement.call(document, HOST_NAME);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [POPOVER_HOST_STYLES, ...options.styleSheets].map(styleSheet);
  const root = Document.prototype.createElement.call(document, 'div');
  root.className = 'surface';
  root.tabIndex = -1;
  root.role = 'dialog';
  shadow.append(root);

  let shown: ShowOptions | null = null;
  let side: Side | undefined;
  let isMoved = false;
  let isHeld = false;
  let focusBefore: Element | null = null;

  const isOpen = () => host.isConnected && host.matches(':popover-open');
  const isPinned = () => 'pinned' in root.dataset;

  function show(next: ShowOptions): void {
    shown = next;
    side = undefined;
    isMoved = false;
    root.dataset.scheme = host.dataset.scheme = next.scheme;
    showIn(reachable());
    // In a video or a frame, say, or in the host of a shadow tree, no children are seen.
    if (host.getClientRects().length === 0) showIn(document.documentElement);
    stand();
  }

  function showIn(parent: Element): void {
    // A page may have thrown out what it does not know.
    if (host.parentNode !== parent) Node.prototype.appendChild.call(parent, host);
    if (!isOpen()) host.showPopover();
  }

  /** Gives the card its place, by its size now. */
  function stand(): void {
    if (!shown || !isOpen() || isMoved) return;
    const { point, layout } = shown;
    const line = layout === 'card' ? lineAt(shown.anchor, point) : undefined;
    // The page's zoom would enlarge the card and everything it is placed by.
    root.style.cssText = `zoom: ${1 / zoomOf(host)}`;
    root.dataset.layout = 'card';
    const place = line && placeCard({ line, point, side, size: naturalSize(root), viewport: viewport() });
    if (!place) {
      root.dataset.layout = 'sheet';
      delete root.dataset.side;
      return;
    }
    side = place.side;
    root.dataset.side = side;
    root.style.left = `${place.left}px`;
    root.style.top = `${place.top}px`;
    root.style.maxHeight = `${place.maxHeight}px`;
  }

  function hide({ returnFocus = false } = {}): void {
    if (!isOpen()) return;
    const back = returnFocus && shadow.activeElement ? focusBefore : null;
    host.hidePopover();
    shown = null;
    focusBefore = null;
    hold(false);
    delete root.dataset.pinned;
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  }

  function hold(held: boolean): void {
    if (held === isHeld) return;
    isHeld = held;
    onHold?.(held);
  }

  keepEventsInside(shadow, root);
  const unlessTouched = (tell: () => void) => (event: PointerEvent) =>
    event.pointerType !== 'touch' && tell();
  root.addEventListener('pointerenter', unlessTouched(onPointerEnter));
  root.addEventListener('pointerleave', unlessTouched(onPointerLeave));
  dragCard(root, {
    isLoose: () => isPinned() && root.dataset.layout === 'card',
    onMove({ left, top }) {
      isMoved = true;
      root.style.left = `${left}px`;
      root.style.top = `${top}px`;
    },
  });
  swipeAway(root, { isSheet: () => root.dataset.layout === 'sheet', onSwipe: () => onClose?.() });
  document.addEventListener('selectionchange', () => isOpen() && hold(hasSelectionInside(shadow)), {
    signal,
  });
  addEventListener('resize', stand, { passive: true, signal });
  new ResizeObserver(() => isPinned() || stand()).observe(root);
  signal.addEventListener('abort', () => (hide(), host.remove()), { once: true });

  return {
    root,
    show,
    reposition(anchor) {
      if (shown && anchor) shown = { ...shown, anchor, point: undefined };
      if (!isPinned()) stand();
    },
    hide,
    isOpen,
    contains: (event) => event.composedPath().includes(host),
    rect: () => (isOpen() ? root.getBoundingClientRect() : null),
    focus() {
      if (!shadow.activeElement) focusBefore = document.activeElement;
      root.focus({ preventScroll: true });
    },
    labelBy: (id) => root.setAttribute('aria-labelledby', id),
    setPinned: (pinned) => void root.toggleAttribute('data-pinned', pinned),
  };
}

/** What the host must be in for the reader to reach it: all outside of a modal dialog or full screen is inert. */
function reachable(): Element {
  const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal');
  return [...dialogs].at(-1) ?? document.fullscreenElement ?? document.documentElement;
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

const naturalSize = ({ offsetWidth, offsetHeight }: HTMLElement) => ({
  width: offsetWidth,
  height: offsetHeight,
});

const viewport = () => ({
  // clientWidth, which leaves out the scroll bar, is rounded before it is multiplied.
  width: Math.min(
    document.documentElement.clientWidth * zoomOf(document.documentElement) || innerWidth,
    innerWidth,
  ),
  height: innerHeight,
});

/** How much larger the page draws what is in an element; browsers of before 2024 do not tell. */
const zoomOf = (element: Element): number => (element as { currentCSSZoom?: number }).currentCSSZoom || 1;
